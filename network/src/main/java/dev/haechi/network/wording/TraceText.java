package dev.haechi.network.wording;

import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Hop;
import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.course.Drops;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Traces as a person reads them, one message a line: the packet, what happens at each hop, the end.
 *
 * @param origins where rules and routes were written, to stand behind their names
 */
public record TraceText(Origins origins) {
    /** The whole trace. */
    public List<Message> lines(Trace trace) {
        var lines = new ArrayList<Message>();
        var flow = trace.flow();
        lines.add(
                Message.of(
                        TraceWording.FLOW,
                        flow.service(),
                        flow.source(),
                        flow.sourcePort(),
                        flow.destination()));
        trace.hops().forEach(hop -> lines.addAll(lines(hop)));
        lines.add(Message.of(TraceWording.END, end(trace.disposition())));
        trace.missing().forEach(fact -> lines.add(Message.of(TraceWording.MISSING, fact)));
        return List.copyOf(lines);
    }

    private List<Message> lines(Hop hop) {
        return hop.steps().isEmpty()
                ? List.of(Message.of(TraceWording.PASSED, place(hop.place())))
                : hop.steps().stream().map(step -> line(hop.place(), step)).toList();
    }

    /** What happened at a place. */
    public Message line(Id place, Step step) {
        return Message.of(TraceWording.AT, place(place), said(step));
    }

    private static Object place(Id place) {
        return place.equals(ExternalId.of("internet")) ? Message.of(TraceWording.INTERNET) : place;
    }

    /** How a trace ends. */
    public static Message end(Disposition disposition) {
        return Message.of(
                switch (disposition) {
                    case DELIVERED -> TraceWording.END_DELIVERED;
                    case DENIED_OUT -> TraceWording.END_DENIED_OUT;
                    case DENIED_IN -> TraceWording.END_DENIED_IN;
                    case REPLY_DENIED -> TraceWording.END_REPLY_DENIED;
                    case NO_ROUTE -> TraceWording.END_NO_ROUTE;
                    case BLACKHOLED -> TraceWording.END_BLACKHOLED;
                    case LOOPED -> TraceWording.END_LOOPED;
                    case NO_SUCH_ADDRESS -> TraceWording.END_NO_SUCH_ADDRESS;
                    case UNKNOWN -> TraceWording.END_UNKNOWN;
                });
    }

    /** What happened, without its place. */
    public Message said(Step step) {
        return switch (step) {
            case Step.Routed(var table, var route) ->
                    Message.of(TraceWording.ROUTED, table, written(route));
            case Step.Unrouted(var table) -> Message.of(TraceWording.UNROUTED, written(table));
            case Step.Admitted admitted -> admitted(admitted);
            case Step.Denied denied when denied.reply() ->
                    Message.of(TraceWording.REPLY, denied(denied));
            case Step.Denied denied -> denied(denied);
            case Step.SourceRewritten(var from, var to) ->
                    Message.of(TraceWording.SOURCE, from, to);
            case Step.DestinationRewritten(var from, var to) ->
                    Message.of(TraceWording.DESTINATION, from, to);
            case Step.Reoriginated(var from, var to) -> Message.of(TraceWording.REOPENED, from, to);
            case Step.Dropped(var reason) -> dropped(reason);
            case Step.Arrived() -> Message.of(TraceWording.ARRIVED);
        };
    }

    private Message admitted(Step.Admitted step) {
        if (step.rule().isPresent()) {
            var rule = written(step.rule().get());
            return switch (step.direction()) {
                case INGRESS -> Message.of(TraceWording.LETS_IN, filter(step.filter()), rule);
                case EGRESS -> Message.of(TraceWording.LETS_OUT, filter(step.filter()), rule);
            };
        }
        boolean balancer =
                step.filter() instanceof ListenerId || step.filter() instanceof LoadBalancerId;
        return balancer
                ? Message.of(TraceWording.LISTENS, filter(step.filter()))
                : Message.of(TraceWording.NO_FILTER);
    }

    private Message denied(Step.Denied step) {
        boolean in = step.direction() == Direction.INGRESS;
        var filter = filter(step.filter());
        if (step.rule().isPresent()) {
            RuleId rule = step.rule().get();
            return Message.of(
                    in ? TraceWording.REFUSES_IN : TraceWording.REFUSES_OUT, filter, written(rule));
        }
        return Message.of(
                in ? TraceWording.NOTHING_LETS_IN : TraceWording.NOTHING_LETS_OUT, filter);
    }

    private Object filter(Id filter) {
        return switch (filter) {
            case GroupId id -> Message.of(TraceWording.GROUP, written(id));
            case AclId id -> Message.of(TraceWording.ACL, written(id));
            case GatewayId id -> Message.of(TraceWording.NAT, written(id));
            case LoadBalancerId id -> Message.of(TraceWording.BALANCER, written(id));
            case ListenerId id -> Message.of(TraceWording.LISTENER, written(id));
            case Id other -> other;
        };
    }

    /** A name, and where the thing was written. */
    private Object written(Id id) {
        return origins.of(id)
                .<Object>map(origin -> Message.of(TraceWording.ORIGIN, id, origin))
                .orElse(id);
    }

    private static Message dropped(String reason) {
        return switch (reason) {
            case Drops.BLACKHOLE -> Message.of(TraceWording.DROP_BLACKHOLE);
            case Drops.NO_SUCH_ADDRESS -> Message.of(TraceWording.DROP_NO_SUCH_ADDRESS);
            case Drops.NOT_ATTACHED -> Message.of(TraceWording.DROP_NOT_ATTACHED);
            case Drops.NO_HUB_ROUTE -> Message.of(TraceWording.DROP_NO_HUB_ROUTE);
            case Drops.DOES_NOT_FORWARD -> Message.of(TraceWording.DROP_DOES_NOT_FORWARD);
            case Drops.LOOP -> Message.of(TraceWording.DROP_LOOP);
            case Drops.NO_FLOATING_IP -> Message.of(TraceWording.DROP_NO_FLOATING_IP);
            case Drops.NAT_HAS_NO_ADDRESS -> Message.of(TraceWording.DROP_NAT_HAS_NO_ADDRESS);
            case Drops.NAT_LEADS_NOWHERE -> Message.of(TraceWording.DROP_NAT_LEADS_NOWHERE);
            case Drops.NAT_ADMITS_NOTHING -> Message.of(TraceWording.DROP_NAT_ADMITS_NOTHING);
            case Drops.UNUSED_ADDRESS -> Message.of(TraceWording.DROP_UNUSED_ADDRESS);
            case Drops.NO_INTERNET_GATEWAY -> Message.of(TraceWording.DROP_NO_INTERNET_GATEWAY);
            case Drops.NO_PUBLIC_ADDRESS -> Message.of(TraceWording.DROP_NO_PUBLIC_ADDRESS);
            case Drops.ITSELF -> Message.of(TraceWording.DROP_ITSELF);
            case Drops.NOT_ITS_OWN_ADDRESS -> Message.of(TraceWording.DROP_NOT_ITS_OWN_ADDRESS);
            case Drops.REPLY_ELSEWHERE -> Message.of(TraceWording.DROP_REPLY_ELSEWHERE);
            case String other -> Message.of(TraceWording.DROP_OTHER, other);
        };
    }
}
