package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Cable;
import dev.haechi.cloud.local.space.Cabling;
import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes a VPC's namespace: bridges, ports, gateways, routing and filters. */
final class VpcDraft {
    private final LandscapeIndex index;
    private final Names names;
    private final Cabling cabling;
    private final Vpc vpc;
    private final Draft draft;
    private final RouterDraft router;

    VpcDraft(LandscapeIndex index, Names names, Cabling cabling, Vpc vpc) {
        this.index = index;
        this.names = names;
        this.cabling = cabling;
        this.vpc = vpc;
        this.draft = new Draft(names.vpc(vpc.id()), vpc.id());
        this.router = new RouterDraft(index, vpc, draft);
    }

    Space space() {
        draft.plain();
        draft.forwards();
        draft.setting("bridge/bridge-nf-call-iptables", "0");
        draft.setting("bridge/bridge-nf-call-ip6tables", "0");
        var subnets = index.subnetsOf(vpc.id());
        subnets.forEach(this::bridge);
        subnets.forEach(router::subnet);
        index.internetGatewayOf(vpc.id())
                .ifPresent(gateway -> router.inward(end(cabling.internet(gateway)), gateway.id()));
        nats().forEach(this::nat);
        for (var peering : index.peeringsOf(vpc.id())) {
            cabling.peering(peering)
                    .ifPresent(cable -> router.inward(end(cable, peering.id()), peering.id()));
        }
        for (var line : index.landscape().lines()) {
            if (line.vpc().equals(vpc.id())) {
                router.inward(end(cabling.line(line)), line.id());
            }
        }
        var firewall = new VpcFirewall(index, vpc);
        draft.firewall(firewall.filters(), vpc.id());
        draft.firewall(firewall.ports(), vpc.id());
        return draft.done();
    }

    private List<NatGateway> nats() {
        var nats = new ArrayList<NatGateway>();
        for (var nat : index.landscape().natGateways()) {
            if (index.vpcOf(nat.subnet()).filter(vpc.id()::equals).isPresent()) {
                nats.add(nat);
            }
        }
        return nats;
    }

    private void bridge(Subnet subnet) {
        var bridge = Names.link('b', subnet.id());
        var mac = Names.mac("bridge", subnet.id());
        draft.link(bridge, "bridge", mac, Optional.empty(), subnet.id());
        draft.add(new Piece.OnLink(bridge, Draft.GATEWAY_V4, 32), subnet.id());
        draft.add(new Piece.OnLink(bridge, Draft.GATEWAY_V6, 64), subnet.id());
        for (var instance : index.instancesIn(subnet.id())) {
            port(bridge, instance);
        }
    }

    private void port(String bridge, Instance instance) {
        var near = cabling.instance(instance, vpc.id()).one();
        draft.link(near.link(), "veth", near.mac(), Optional.of(bridge), instance.id());
    }

    /** What goes into the NAT gateway's namespace, and what comes out of it rewritten. */
    private void nat(NatGateway nat) {
        var into = cabling.natIn(nat, vpc.id());
        var out = cabling.natOut(nat, vpc.id());
        draft.router(into.one(), nat.id());
        draft.router(out.one(), nat.id());
        router.inward(into.one().link(), nat.id());
        var table = Names.table(nat.subnet());
        draft.choiceByLink(out.one().link(), table, nat.id());
        for (var address : NatDraft.addresses(nat)) {
            draft.across(
                    dev.haechi.model.address.Cidr.of(address),
                    out.one().link(),
                    Names.table(vpc.id()),
                    nat.id());
        }
    }

    private String end(Cable cable) {
        return end(cable, vpc.id());
    }

    private String end(Cable cable, Id whose) {
        boolean isOne = cable.one().space().equals(names.vpc(vpc.id()));
        var near = isOne ? cable.one() : cable.other();
        draft.router(near, whose);
        return near.link();
    }
}
