package dev.haechi.app.design;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Hop;
import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Origins;
import java.util.List;
import java.util.Optional;

/**
 * The way of one packet.
 *
 * @param delivered whether the connection can be made
 * @param disposition how the way ends
 * @param packet the packet that was tried
 * @param steps what happened, in order
 * @param missing facts without which the end is not known
 */
public record TraceAnswer(
        String from,
        String to,
        boolean delivered,
        Disposition disposition,
        Packet packet,
        List<Passed> steps,
        List<String> missing) {
    public TraceAnswer {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /**
     * A trace with the places where its rules were written.
     *
     * @param from who sends, as a person named it
     * @param to who was meant to receive
     */
    public static TraceAnswer of(String from, String to, Trace trace, Origins origins) {
        return new TraceAnswer(
                from,
                to,
                trace.disposition().succeeds(),
                trace.disposition(),
                Packet.of(trace.flow()),
                trace.hops().stream().flatMap(hop -> Passed.of(hop, origins).stream()).toList(),
                trace.missing());
    }

    /** The first packet of a connection, as its sender writes it. */
    public record Packet(String source, int sourcePort, String destination, String service) {
        public static Packet of(Flow flow) {
            return new Packet(
                    flow.source().toString(),
                    flow.sourcePort(),
                    flow.destination().toString(),
                    flow.service().toString());
        }
    }

    /**
     * One thing that happened.
     *
     * @param place where
     * @param what the kind of step
     * @param by the table, filter or address pair that did it; empty text when nothing did
     * @param rule the rule or route that decided; empty when none matched
     * @param origin file, line and column of the rule, or of the filter when no rule matched
     */
    public record Passed(
            String place, Kind what, String by, Optional<String> rule, Optional<String> origin) {

        static List<Passed> of(Hop hop, Origins origins) {
            String place = hop.place().value();
            if (hop.steps().isEmpty()) {
                return List.of(
                        new Passed(place, Kind.PASSED, "", Optional.empty(), Optional.empty()));
            }
            return hop.steps().stream().map(step -> of(place, step, origins)).toList();
        }

        /** Of one step at a place. */
        public static Passed of(String place, Step step, Origins origins) {
            return switch (step) {
                case Step.Routed(var table, var route) ->
                        decided(place, Kind.ROUTED, table, Optional.of(route), origins);
                case Step.Unrouted(var table) ->
                        decided(place, Kind.UNROUTED, table, Optional.empty(), origins);
                case Step.Admitted(var filter, _, var rule) ->
                        decided(place, Kind.ADMITTED, filter, rule, origins);
                case Step.Denied(var filter, _, var rule, var reply) ->
                        decided(
                                place,
                                reply ? Kind.REPLY_DENIED : Kind.DENIED,
                                filter,
                                rule,
                                origins);
                case Step.SourceRewritten(var before, var after) ->
                        plain(place, Kind.SOURCE_REWRITTEN, before + " → " + after);
                case Step.DestinationRewritten(var before, var after) ->
                        plain(place, Kind.DESTINATION_REWRITTEN, before + " → " + after);
                case Step.Reoriginated(var source, var destination) ->
                        plain(place, Kind.REORIGINATED, source + " → " + destination);
                case Step.Dropped(var reason) -> plain(place, Kind.DROPPED, reason);
                case Step.Arrived _ -> plain(place, Kind.ARRIVED, "");
            };
        }

        private static Passed decided(
                String place, Kind what, Id by, Optional<? extends Id> rule, Origins origins) {
            var origin =
                    rule.flatMap(one -> origins.of(one))
                            .or(() -> origins.of(by))
                            .map(Object::toString);
            return new Passed(place, what, by.value(), rule.map(Id::value), origin);
        }

        private static Passed plain(String place, Kind what, String by) {
            return new Passed(place, what, by, Optional.empty(), Optional.empty());
        }
    }

    /** What can happen to a packet. */
    public enum Kind {
        PASSED,
        ROUTED,
        UNROUTED,
        ADMITTED,
        DENIED,
        REPLY_DENIED,
        SOURCE_REWRITTEN,
        DESTINATION_REWRITTEN,
        REORIGINATED,
        DROPPED,
        ARRIVED
    }
}
