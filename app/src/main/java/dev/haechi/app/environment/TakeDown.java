package dev.haechi.app.environment;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.delivery.image.ImageBuilder;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.time.Duration;

/**
 * Ends all that runs of an environment, in whatever state it is, and keeps what it knows; or
 * forgets that too.
 *
 * @param gate permission, lease, record
 * @param environments that this machine knows
 * @param runtime of its containers
 * @param images that were built for it
 * @param cloud of its network
 * @param remains of it on disk
 */
public record TakeDown(
        Gate gate,
        Environments environments,
        ReplicaRuntime runtime,
        ImageBuilder images,
        Clearable cloud,
        Remains remains) {
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** A network that can be taken away whole. */
    public interface Clearable {
        /** Takes away everything of an environment, whatever is there. */
        void clear(EnvironmentName environment);
    }

    /** What an environment keeps on disk. */
    public interface Remains {
        /** Deletes volumes, repositories, images and logs of an environment. */
        void forget(EnvironmentName environment);
    }

    /** What came of it. */
    public record DownAnswer(String environment, boolean forgotten) {}

    /** How much is taken away. */
    public enum Extent {
        /** What runs. */
        STOP,
        /** What is known too. */
        PURGE
    }

    /** Takes an environment down. An environment that is down is taken down again, to be sure. */
    public Result<DownAnswer> run(Actor actor, EnvironmentName name, Extent extent) {
        return new Known(environments)
                .find(name)
                .then(
                        known ->
                                gate.change(
                                        actor,
                                        known.authority(),
                                        new Undertaking(name, Permission.OPERATE, action(extent)),
                                        attempt -> down(known, extent, attempt)));
    }

    private static String action(Extent extent) {
        return switch (extent) {
            case STOP -> "environment.down";
            case PURGE -> "environment.purge";
        };
    }

    private Result<DownAnswer> down(EnvironmentRecord known, Extent extent, Attempt attempt) {
        stop(known, attempt);
        if (extent == Extent.PURGE) {
            remains.forget(known.name());
            environments.forget(attempt.lease());
        }
        return Result.ok(new DownAnswer(known.name().value(), extent == Extent.PURGE));
    }

    /** Ends all that runs of an environment, within an attempt that is under way. */
    public void stop(EnvironmentRecord known, Attempt attempt) {
        // First the decision, so that nobody mends what is being taken away.
        environments.put(attempt.lease(), known.in(EnvironmentState.DOWN));
        try {
            runtime.clear(known.name(), GRACE);
            images.rest(known.name());
        } finally {
            cloud.clear(known.name()); // whatever is wrong with containers, no network of it stays
        }
    }
}
