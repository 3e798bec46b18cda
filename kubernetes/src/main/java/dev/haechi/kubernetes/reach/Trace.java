package dev.haechi.kubernetes.reach;

import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a packet.
 *
 * @param service as it was asked
 * @param flows where it may go; none when nobody answers
 * @param reason why nobody answers
 * @param facts what would have to be known, beside what flows need
 */
public record Trace(
        Party from,
        Party to,
        Service service,
        Verdict verdict,
        List<PodFlow> flows,
        Optional<Message> reason,
        List<Message> facts) {
    public Trace {
        flows = List.copyOf(flows);
        facts = List.copyOf(facts);
    }

    /** Everything that would have to be known. */
    public List<Message> missing() {
        return Stream.concat(
                        facts.stream(),
                        flows.stream()
                                .flatMap(one -> one.judged().stream())
                                .flatMap(one -> one.facts().stream()))
                .distinct()
                .toList();
    }
}
