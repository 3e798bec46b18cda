package dev.haechi.delivery.rollout;

import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;

/**
 * What was found in a slot.
 *
 * @param revision the {@link Revision#key()} that it was started with
 */
public record Replica(ServiceName service, InstanceId slot, String revision, State state) {
    /** What became of it. */
    public enum State {
        /** Its processes run; whether it is healthy is asked separately. */
        RUNNING,
        /** It ended, or its instance was taken away under it; the slot has to be cleared. */
        GONE
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
