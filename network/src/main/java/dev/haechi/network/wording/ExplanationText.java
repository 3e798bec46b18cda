package dev.haechi.network.wording;

import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.TransitHub;
import dev.haechi.network.answer.Explanation;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Explanations as a person reads them, one message a line: the trace; for what does not arrive,
 * everything that stops it and the smallest change that would admit it.
 *
 * @param origins where rules and routes were written
 */
public record ExplanationText(Origins origins) {
    /** The whole explanation. */
    public List<Message> lines(Explanation explanation) {
        var text = new TraceText(origins);
        var lines = new ArrayList<>(text.lines(explanation.trace()));
        if (!explanation.blockers().isEmpty()) {
            lines.add(Message.of(TraceWording.BLOCKED_BY));
            explanation
                    .blockers()
                    .forEach(blocker -> lines.add(text.line(blocker.place(), blocker.step())));
        }
        if (!explanation.suggestions().isEmpty()) {
            lines.add(Message.of(TraceWording.TO_ADMIT));
            explanation.suggestions().forEach(one -> lines.add(suggestion(one)));
        } else if (!explanation.blockers().isEmpty()) {
            lines.add(Message.of(TraceWording.NO_SMALL_CHANGE));
        }
        explanation
                .through()
                .ifPresent(
                        trace -> {
                            lines.add(Message.of(TraceWording.THROUGH));
                            lines.addAll(text.lines(trace));
                        });
        return List.copyOf(lines);
    }

    /** One change, as an instruction. */
    public static Message suggestion(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.AddGroupRule(var group, var direction, var peer, var services) ->
                    Message.of(
                            direction == Direction.INGRESS
                                    ? TraceWording.ADD_RULE_IN
                                    : TraceWording.ADD_RULE_OUT,
                            group,
                            peer(peer),
                            services);
            case Suggestion.AddAclRule rule ->
                    Message.of(
                            rule.reply() ? TraceWording.ADD_ACL_REPLY : TraceWording.ADD_ACL_RULE,
                            rule.acl(),
                            direction(rule.direction()),
                            rule.position() + 1,
                            rule.services(),
                            rule.sources(),
                            rule.destinations(),
                            rule.sourcePorts());
            case Suggestion.AddRoute(var table, var destination, var target) ->
                    Message.of(TraceWording.ADD_ROUTE, table, destination, target(target));
            case Suggestion.AddHubRoute(var hub, var from, var destination, var target) ->
                    Message.of(
                            TraceWording.ADD_HUB_ROUTE,
                            hub,
                            attached(from),
                            destination,
                            attached(target));
            case Suggestion.AddPeering(var one, var other) ->
                    Message.of(TraceWording.ADD_PEERING, one, other);
            case Suggestion.AddInternetGateway(var vpc) ->
                    Message.of(TraceWording.ADD_INTERNET_GATEWAY, vpc);
            case Suggestion.AddAllowEntry(var nat, var sources, var destinations, var services) ->
                    Message.of(TraceWording.ADD_ALLOW_ENTRY, nat, sources, destinations, services);
            case Suggestion.AdmitClient(var balancer, var client) ->
                    Message.of(TraceWording.ADMIT_CLIENT, balancer, client);
            case Suggestion.AddListener(var balancer, var service) ->
                    Message.of(TraceWording.ADD_LISTENER, balancer, service);
            case Suggestion.Forward(var instance) -> Message.of(TraceWording.FORWARD, instance);
            case Suggestion.GiveFloatingIp(var holder) ->
                    Message.of(TraceWording.GIVE_FLOATING_IP, holder);
        };
    }

    private static Object peer(Peer peer) {
        return switch (peer) {
            case Peer.Addresses(var set) -> set;
            case Peer.Group(var group) -> Message.of(TraceWording.GROUP_MEMBERS, group);
            case Peer.Prefixes(var list) -> Message.of(TraceWording.PREFIXES, list);
        };
    }

    private static Message direction(Direction direction) {
        return Message.of(
                switch (direction) {
                    case INGRESS -> TraceWording.INGRESS;
                    case EGRESS -> TraceWording.EGRESS;
                });
    }

    private static Object attached(TransitHub.Attached attached) {
        return switch (attached) {
            case TransitHub.AttachedVpc(var vpc) -> vpc;
            case TransitHub.AttachedLine(var line) -> line;
        };
    }

    private static Message target(RouteTarget target) {
        return switch (target) {
            case RouteTarget.Local() -> Message.of(TraceWording.TARGET_LOCAL);
            case RouteTarget.Internet(var id) -> Message.of(TraceWording.TARGET_INTERNET, id);
            case RouteTarget.Nat(var id) -> Message.of(TraceWording.TARGET_NAT, id);
            case RouteTarget.Peer(var id) -> Message.of(TraceWording.TARGET_PEER, id);
            case RouteTarget.Hub(var id) -> Message.of(TraceWording.TARGET_HUB, id);
            case RouteTarget.Line(var id) -> Message.of(TraceWording.TARGET_LINE, id);
            case RouteTarget.Firewall(var id) -> Message.of(TraceWording.TARGET_FIREWALL, id);
            case RouteTarget.Via(var id) -> Message.of(TraceWording.TARGET_VIA, id);
            case RouteTarget.Endpoint(var id) -> Message.of(TraceWording.TARGET_ENDPOINT, id);
            case RouteTarget.Blackhole() -> Message.of(TraceWording.TARGET_BLACKHOLE);
        };
    }
}
