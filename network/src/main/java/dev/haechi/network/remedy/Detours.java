package dev.haechi.network.remedy;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Heading;
import dev.haechi.network.course.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Routes that would lead a flow, or its reply, to where it is meant to go. */
final class Detours {
    private final Atlas atlas;
    private final Flow flow;
    private final Endpoint to;

    Detours(Atlas atlas, Flow flow, Endpoint to) {
        this.atlas = atlas;
        this.flow = flow;
        this.to = to;
    }

    /** A route in the last table that the course asked. */
    List<Suggestion> around(Course course, Heading heading) {
        return course.stages().stream()
                .filter(Stage.Took.class::isInstance)
                .map(Stage.Took.class::cast)
                .reduce((_, last) -> last)
                .map(last -> from(last.place(), heading))
                .orElseGet(this::reachable);
    }

    /** What somebody outside can write to needs a floating IP. */
    private List<Suggestion> reachable() {
        boolean outside =
                flow.from() instanceof Endpoint.Internet
                        || flow.from() instanceof Endpoint.External;
        return outside && atlas.cohort(to).isPresent()
                ? List.of(new Suggestion.GiveFloatingIp(Origins.id(to)))
                : List.of();
    }

    /** An internet gateway where the receiver is. */
    List<Suggestion> gateway() {
        return atlas.cohort(to)
                .map(
                        cohort ->
                                List.<Suggestion>of(
                                        new Suggestion.AddInternetGateway(cohort.subnet().vpc())))
                .orElse(List.of());
    }

    /** A route out of a subnet. */
    List<Suggestion> from(Id place, Heading heading) {
        if (!(place instanceof SubnetId id)) {
            return List.of();
        }
        var subnet = atlas.index().subnet(id);
        return subnet.map(its -> from(its, heading)).orElse(List.of());
    }

    private List<Suggestion> from(Subnet subnet, Heading heading) {
        Address wanted = heading == Heading.FORWARD ? flow.destination() : flow.source();
        var end = heading == Heading.FORWARD ? to : flow.from();
        var block = Cidr.of(wanted);
        boolean floating = atlas.floatingIps().containsKey(flow.destination());
        var cohort = atlas.cohort(end);
        if (cohort.isPresent() && !floating) {
            return inward(subnet, cohort.get().subnet().vpc(), block);
        }
        if (end instanceof Endpoint.External(var far)) {
            var line =
                    atlas.landscape().lines().stream()
                            .filter(one -> one.far().equals(far))
                            .filter(one -> one.vpc().equals(subnet.vpc()))
                            .map(Line::id)
                            .findFirst();
            if (line.isPresent()) {
                return List.of(route(subnet, block, new RouteTarget.Line(line.get())));
            }
        }
        return outward(subnet, block, heading == Heading.FORWARD);
    }

    private static Suggestion route(Subnet subnet, Cidr block, RouteTarget target) {
        return new Suggestion.AddRoute(subnet.routeTable(), block, target);
    }

    /** To another place of the estate: the same VPC, a peer, by a hub, or by a new peering. */
    private List<Suggestion> inward(Subnet subnet, VpcId far, Cidr block) {
        var near = subnet.vpc();
        if (near.equals(far)) {
            return List.of(route(subnet, block, new RouteTarget.Local()));
        }
        for (var peering : atlas.index().peeringsOf(near)) {
            if (peering.farFrom(near).equals(far)) {
                return List.of(route(subnet, block, new RouteTarget.Peer(peering.id())));
            }
        }
        var byHub = byHub(subnet, far, block);
        if (!byHub.isEmpty()) {
            return byHub;
        }
        var peering = Applied.peering(near.value(), far.value());
        return List.of(
                new Suggestion.AddPeering(near, far),
                route(subnet, block, new RouteTarget.Peer(peering)));
    }

    private List<Suggestion> byHub(Subnet subnet, VpcId far, Cidr block) {
        var from = new TransitHub.AttachedVpc(subnet.vpc());
        var target = new TransitHub.AttachedVpc(far);
        for (var hub : atlas.landscape().hubs()) {
            var attached = hub.attachments().stream().map(TransitHub.Attachment::to).toList();
            if (attached.containsAll(List.of(from, target))) {
                var suggestions = new ArrayList<Suggestion>();
                suggestions.add(route(subnet, block, new RouteTarget.Hub(hub.id())));
                suggestions.add(new Suggestion.AddHubRoute(hub.id(), from, block, target));
                return suggestions;
            }
        }
        return List.of();
    }

    /** To the outside: by the NAT gateway of the VPC where that is possible, or straight. */
    List<Suggestion> outward(Subnet subnet, Cidr block, boolean byNat) {
        var gateway = atlas.index().internetGatewayOf(subnet.vpc());
        var nat = byNat ? natOf(subnet) : Optional.<NatGateway>empty();
        var cohort = atlas.cohort(flow.from());
        boolean floating = cohort.flatMap(one -> one.floatingIp(block.family())).isPresent();
        if (nat.isPresent() && !floating) {
            return List.of(route(subnet, block, new RouteTarget.Nat(nat.get().id())));
        }
        if (gateway.isPresent()) {
            return List.of(route(subnet, block, new RouteTarget.Internet(gateway.get().id())));
        }
        return List.of(new Suggestion.AddInternetGateway(subnet.vpc()));
    }

    private Optional<NatGateway> natOf(Subnet subnet) {
        return atlas.landscape().natGateways().stream()
                .filter(nat -> atlas.index().vpcOf(nat.subnet()).equals(Optional.of(subnet.vpc())))
                .findFirst();
    }
}
