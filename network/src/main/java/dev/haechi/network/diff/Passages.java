package dev.haechi.network.diff;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Path;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An exact set of what passes between two places: flows that arrive as they are written, and flows
 * for which a load balancer or proxy asks the receiver for something.
 *
 * @param direct flows of one connection
 * @param relayed those that somebody passes on, none of them empty
 */
public record Passages(FlowSet direct, List<Relay> relayed) {
    /** Nothing. */
    public static final Passages NONE = new Passages(FlowSet.NONE, List.of());

    /**
     * Each of some flows asks for each of some services of the receiver.
     *
     * @param written what the sender writes, to whoever passes it on
     * @param asked what the receiver is asked for
     */
    public record Relay(FlowSet written, ServiceSet asked) {
        private boolean isEmpty() {
            return written.isEmpty() || asked.isEmpty();
        }

        private Relay intersect(Relay other) {
            return new Relay(written.intersect(other.written), asked.intersect(other.asked));
        }

        private List<Relay> minus(Relay other) {
            if (intersect(other).isEmpty()) {
                return List.of(this);
            }
            return List.of(
                    new Relay(written.minus(other.written), asked),
                    new Relay(written.intersect(other.written), asked.minus(other.asked)));
        }
    }

    public Passages {
        relayed = relayed.stream().filter(relay -> !relay.isEmpty()).toList();
    }

    /** What takes a path. */
    static Passages of(Path path) {
        return path.connections().size() == 1
                ? new Passages(path.flows(), List.of())
                : new Passages(
                        FlowSet.NONE, List.of(new Relay(path.flows(), path.arriving().services())));
    }

    public boolean isEmpty() {
        return direct.isEmpty() && relayed.isEmpty();
    }

    /** Everything that receivers are asked for. */
    public ServiceSet services() {
        return relayed.stream().map(Relay::asked).reduce(direct.services(), ServiceSet::union);
    }

    public boolean contains(Passage passage) {
        return passage.asked().isEmpty()
                ? direct.contains(passage.written())
                : relayed.stream()
                        .anyMatch(
                                relay ->
                                        relay.written().contains(passage.written())
                                                && relay.asked().contains(passage.asked().get()));
    }

    public Passages union(Passages other) {
        var all = new ArrayList<>(relayed);
        for (var relay : other.relayed) {
            var rest = List.of(relay);
            for (var mine : relayed) {
                rest = rest.stream().flatMap(one -> one.minus(mine).stream()).toList();
            }
            all.addAll(rest);
        }
        return new Passages(direct.union(other.direct), all);
    }

    public Passages intersect(Passages other) {
        var common = new ArrayList<Relay>();
        for (var mine : relayed) {
            other.relayed.forEach(theirs -> common.add(mine.intersect(theirs)));
        }
        return new Passages(direct.intersect(other.direct), common);
    }

    public Passages minus(Passages other) {
        var rest = relayed;
        for (var theirs : other.relayed) {
            rest =
                    rest.stream()
                            .flatMap(mine -> mine.minus(theirs).stream())
                            .filter(relay -> !relay.isEmpty())
                            .toList();
        }
        return new Passages(direct.minus(other.direct), rest);
    }

    /** One of it; empty for nothing. */
    Optional<Passage> example(Endpoint from) {
        var plain = direct.example(from).map(Passage::direct);
        return plain.or(
                () ->
                        relayed.stream()
                                .findFirst()
                                .flatMap(
                                        relay ->
                                                relay.written()
                                                        .example(from)
                                                        .map(flow -> relayed(flow, relay))));
    }

    private static Passage relayed(Flow flow, Relay relay) {
        Service asked = relay.asked().first().orElseThrow();
        return new Passage(flow, Optional.of(asked));
    }
}
