package dev.haechi.network.remedy;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.atlas.Sieve;
import dev.haechi.network.course.Drops;
import dev.haechi.network.course.View;
import dev.haechi.network.flows.Services;
import dev.haechi.network.remedy.Diagnosis.LostAt;
import dev.haechi.network.remedy.Diagnosis.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What mends what stops a flow. */
public final class Remedies {
    private final Atlas atlas;
    private final Flow flow;
    private final Detours detours;

    public Remedies(Atlas atlas, Flow flow, Endpoint to) {
        this.atlas = atlas;
        this.flow = flow;
        this.detours = new Detours(atlas, flow, to);
    }

    /** One for each thing that stands in the way and can be mended. */
    public List<Suggestion> of(Diagnosis diagnosis) {
        var all = new ArrayList<Suggestion>();
        diagnosis.refusals().forEach(refusal -> of(refusal).ifPresent(all::add));
        diagnosis.lost().ifPresent(at -> all.addAll(of(at)));
        return all;
    }

    private Address source(View view) {
        return view.source().orElse(flow.source());
    }

    private Address destination(View view) {
        return view.destination().orElse(flow.destination());
    }

    private Optional<Suggestion> of(Refusal refusal) {
        var check = refusal.check();
        var source = AddressSet.of(source(check.view()));
        var destination = AddressSet.of(destination(check.view()));
        var service = ServiceSet.of(flow.service());
        return switch (check.sieve().mainFilter()) {
            case GroupId group -> {
                boolean in = check.sieve().direction() == Direction.INGRESS;
                yield Optional.of(
                        new Suggestion.AddGroupRule(
                                group,
                                check.sieve().direction(),
                                new Peer.Addresses(in ? source : destination),
                                service));
            }
            case AclId acl -> Optional.of(aclRule(acl, refusal, source, destination));
            case GatewayId nat ->
                    Optional.of(new Suggestion.AddAllowEntry(nat, source, destination, service));
            case LoadBalancerId balancer when check.sieve().ordered() ->
                    Optional.of(new Suggestion.AdmitClient(balancer, source));
            case LoadBalancerId balancer when flow.service().protocol().hasPorts() ->
                    Optional.of(new Suggestion.AddListener(balancer, flow.service()));
            case Id _ -> Optional.empty();
        };
    }

    private Suggestion aclRule(
            AclId acl, Refusal refusal, AddressSet source, AddressSet destination) {
        var direction = refusal.check().sieve().direction();
        int position = position(acl, direction, refusal.decision().strip());
        var clients = clientPorts();
        var service = flow.service();
        boolean ports = service.protocol().hasPorts();
        return switch (refusal.check().heading()) {
            case FORWARD ->
                    new Suggestion.AddAclRule(
                            acl,
                            direction,
                            position,
                            source,
                            destination,
                            ServiceSet.of(service),
                            ports ? clients : PortRange.ALL,
                            false);
            case REPLY ->
                    new Suggestion.AddAclRule(
                            acl,
                            direction,
                            position,
                            destination,
                            source,
                            ports
                                    ? ServiceSet.of(service.protocol(), clients)
                                    : ServiceSet.of(answer(service)),
                            ports ? PortRange.of(service.detail()) : PortRange.ALL,
                            true);
        };
    }

    private static Service answer(Service asked) {
        var type = Services.reply(asked.protocol(), asked.detail());
        return new Service(asked.protocol(), type.orElse(asked.detail()));
    }

    /** Clients choose their port, so that a rule for one port would admit a flow by chance. */
    private PortRange clientPorts() {
        return PortRange.EPHEMERAL.contains(flow.sourcePort())
                ? PortRange.EPHEMERAL
                : PortRange.of(flow.sourcePort());
    }

    private int position(AclId acl, Direction direction, Optional<Sieve.Strip> deciding) {
        var rules = atlas.index().acl(acl).map(one -> one.rules(direction)).orElse(List.of());
        var ids = rules.stream().map(AclRule::id).toList();
        Optional<RuleId> rule = deciding.flatMap(Sieve.Strip::rule);
        int at = rule.map(ids::indexOf).orElse(-1);
        return at < 0 ? rules.size() : at;
    }

    private List<Suggestion> of(LostAt at) {
        var lost = at.lost();
        if (lost.step() instanceof Step.Unrouted) {
            return detours.from(lost.at(), at.heading());
        }
        if (!(lost.step() instanceof Step.Dropped(var reason))) {
            return List.of();
        }
        return switch (reason) {
            case Drops.BLACKHOLE,
                    Drops.NOT_ATTACHED,
                    Drops.NO_HUB_ROUTE,
                    Drops.REPLY_ELSEWHERE,
                    Drops.NO_SUCH_ADDRESS,
                    Drops.NO_PUBLIC_ADDRESS ->
                    detours.around(at.course(), at.heading());
            case Drops.NAT_LEADS_NOWHERE -> natRoute(lost.at());
            case Drops.NO_INTERNET_GATEWAY -> detours.gateway();
            case Drops.DOES_NOT_FORWARD ->
                    lost.at() instanceof InstanceId id
                            ? List.of(new Suggestion.Forward(id))
                            : List.of();
            case Drops.NO_FLOATING_IP ->
                    List.of(new Suggestion.GiveFloatingIp(Origins.id(flow.from())));
            case String _ -> List.of();
        };
    }

    private List<Suggestion> natRoute(Id at) {
        if (!(at instanceof GatewayId id)) {
            return List.of();
        }
        var subnet =
                atlas.index().natGateway(id).flatMap(nat -> atlas.index().subnet(nat.subnet()));
        return subnet.map(its -> detours.outward(its, Cidr.of(flow.destination()), false))
                .orElse(List.of());
    }
}
