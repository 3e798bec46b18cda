package dev.haechi.model.landscape;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.TransitHub;
import java.util.Optional;

/** Routes lead to something that their VPC has, and that can take packets on. */
record RouteCheck(LandscapeIndex index, Complaints complaints) {

    void check() {
        for (var table : index.landscape().routeTables()) {
            table.routes().forEach(route -> check(route.id(), table.vpc(), route.target()));
        }
        index.landscape().hubs().forEach(this::check);
    }

    private void check(RouteId route, VpcId vpc, RouteTarget target) {
        switch (target) {
            case RouteTarget.Local(), RouteTarget.Blackhole() -> {}
            case RouteTarget.Internet(var id) ->
                    same(route, vpc, id, index.internetGateway(id).map(InternetGateway::vpc));
            case RouteTarget.Nat(var id) ->
                    same(route, vpc, id, of(index.natGateway(id).map(NatGateway::subnet)));
            case RouteTarget.Line(var id) -> same(route, vpc, id, index.line(id).map(Line::vpc));
            case RouteTarget.Endpoint(var id) ->
                    same(route, vpc, id, of(index.endpoint(id).map(ServiceEndpoint::subnet)));
            case RouteTarget.Peer(var id) -> {
                var joined = index.peering(id).map(p -> p.other().equals(vpc) ? vpc : p.one());
                same(route, vpc, id, joined);
            }
            case RouteTarget.Hub(var id) -> {
                complaints.exists(route, id, index.hub(id));
                index.hub(id)
                        .filter(hub -> !attaches(hub, vpc))
                        .ifPresent(
                                _ ->
                                        complaints.add(
                                                route, LandscapeCode.NOT_ATTACHED, route, id, vpc));
            }
            case RouteTarget.Firewall(var id) -> firewall(route, vpc, id, index.inspector(id));
            case RouteTarget.Via(var id) -> {
                var instance = index.instance(id);
                same(route, vpc, id, of(instance.map(Instance::subnet)));
                if (instance.filter(one -> !one.forwards()).isPresent()) {
                    complaints.add(route, LandscapeCode.NOT_FORWARDING, route, id);
                }
            }
        }
    }

    private void same(RouteId route, VpcId near, Id to, Optional<VpcId> far) {
        complaints.sameVpc(route, near, to, far);
    }

    private Optional<VpcId> of(Optional<SubnetId> subnet) {
        return subnet.flatMap(index::vpcOf);
    }

    private void firewall(RouteId route, VpcId vpc, Id id, Optional<Inspector> inspector) {
        complaints.exists(route, id, inspector);
        if (inspector.isEmpty()) {
            return;
        }
        if (inspector.get().placement() instanceof Inspector.Inline(var subnet)) {
            same(route, vpc, id, index.vpcOf(subnet));
        } else {
            complaints.add(route, LandscapeCode.NOT_INLINE, route, id);
        }
    }

    private static boolean attaches(TransitHub hub, VpcId vpc) {
        return hub.attachments().stream()
                .anyMatch(one -> one.to().equals(new TransitHub.AttachedVpc(vpc)));
    }

    private void check(TransitHub hub) {
        for (var attachment : hub.attachments()) {
            exists(hub.id(), attachment.to());
            for (var route : attachment.routes()) {
                route.target().ifPresent(target -> exists(route.id(), target));
            }
        }
    }

    private void exists(Id from, TransitHub.Attached attached) {
        switch (attached) {
            case TransitHub.AttachedVpc(var id) -> complaints.exists(from, id, index.vpc(id));
            case TransitHub.AttachedLine(var id) -> complaints.exists(from, id, index.line(id));
        }
    }
}
