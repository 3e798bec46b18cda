package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.service.Service;
import java.util.List;

/**
 * A packet between two parties of which none is a service.
 *
 * @param service by the port of the receiver
 * @param judged at the sender when that is pods, then at the receiver when that is
 */
public record PodFlow(Party from, Party to, Service service, List<Judged> judged) {
    public PodFlow {
        judged = List.copyOf(judged);
    }

    /** Whether it arrives. */
    public Truth arrives() {
        return judged.stream().map(Judged::passes).reduce(Truth.YES, Truth::and);
    }
}
