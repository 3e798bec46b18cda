package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.EgressSpec;
import dev.haechi.blueprint.PartName;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.FloatingIp.Holder;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.text.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Designs internet gateways, NAT gateways and floating IPs, where something needs them. */
final class Gateways {
    static final LoadBalancerId EDGE = LoadBalancerId.of(PartName.EDGE.service().value());

    /** Where the floating IPs of each kind begin, so that one more of a kind moves no other. */
    private static final int EDGE_HOST = 10;

    private static final int BASTION_HOST = 20;
    private static final int NAT_HOST = 30;

    private final Site site;
    private final List<FloatingIp> floatingIps = new ArrayList<>();

    Gateways(Site site) {
        this.site = site;
        derive();
    }

    static GatewayId internet(VpcId vpc) {
        return GatewayId.of(vpc + "/igw");
    }

    static GatewayId nat(Layout layout, VpcId vpc) {
        return GatewayId.of(layout.natName(vpc));
    }

    List<FloatingIp> floatingIps() {
        return List.copyOf(floatingIps);
    }

    /** Whether a floating IP leads to a unit. */
    static boolean standsFor(FloatingIp floating, Unit unit) {
        return floating.holder()
                .filter(
                        holder ->
                                switch (holder) {
                                    case FloatingIp.OnInstance(var instance) ->
                                            unit.instances().contains(instance);
                                    case FloatingIp.OnLoadBalancer(var loadBalancer) ->
                                            loadBalancer.value().equals(unit.name().value());
                                    case FloatingIp.OnNat _ -> false;
                                })
                .isPresent();
    }

    private void derive() {
        site.find(PartName.EDGE.service())
                .ifPresent(edge -> both(edge, EDGE_HOST, new FloatingIp.OnLoadBalancer(EDGE)));
        site.find(PartName.BASTION.service())
                .ifPresent(
                        bastion ->
                                both(
                                        bastion,
                                        BASTION_HOST,
                                        new FloatingIp.OnInstance(bastion.slot(0))));
        int host = NAT_HOST;
        for (var vpc : site.layout().nats().sequencedKeySet()) {
            nat(vpc, host++);
        }
    }

    private void both(Unit unit, int host, Holder holder) {
        var name = unit.name().value();
        for (var address : site.addresses().of(unit.slot(0))) {
            add(name, address.family(), host, holder, unit.origin());
        }
    }

    private void nat(VpcId vpc, int host) {
        var name = site.layout().natName(vpc);
        var holder = new FloatingIp.OnNat(nat(site.layout(), vpc));
        for (var family : IpFamily.values()) {
            egressFrom(vpc).stream()
                    .filter(egress -> egress.to().value().addresses().family() == family)
                    .findFirst()
                    .ifPresent(first -> add(name, family, host, holder, first.to().origin()));
        }
    }

    private void add(String name, IpFamily family, int host, Holder holder, Origin by) {
        boolean four = family == IpFamily.V4;
        Address address = (four ? Blocks.FLOATING : Blocks.FLOATING_V6).base().plus(host);
        var id = site.trail().note(FloatingIpId.of(four ? name : name + "-v6"), by);
        floatingIps.add(new FloatingIp(id, address, Optional.of(holder)));
    }

    List<InternetGateway> internetGateways() {
        return site.layout().vpcs().stream()
                .map(vpc -> vpc.id())
                .filter(site.layout()::hasOutside)
                .map(
                        vpc -> {
                            var id = internet(vpc);
                            site.trail().note(id, site.layout().originOf(vpc));
                            return new InternetGateway(id, vpc, false);
                        })
                .toList();
    }

    List<NatGateway> natGateways() {
        return site.layout().nats().entrySet().stream()
                .map(
                        entry -> {
                            var asked = egressFrom(entry.getKey());
                            var id = nat(site.layout(), entry.getKey());
                            site.trail().note(id, asked.getFirst().to().origin());
                            return new NatGateway(
                                    id,
                                    entry.getValue(),
                                    Optional.of(asked.stream().map(this::entry).toList()));
                        })
                .toList();
    }

    private AllowEntry entry(EgressSpec egress) {
        var target = egress.to().value();
        var services = Wiring.tcp(target.port());
        var from = egress.from().value();
        var id = RuleId.of(from + "/allow/" + services + "/" + target.addresses());
        return new AllowEntry(
                site.trail().note(id, egress.to().origin()),
                site.addresses().of(site.unit(from)),
                AddressSet.of(target.addresses()),
                services,
                Optional.of(egress.purpose()),
                Optional.of(egress.owner().value().value()));
    }

    private List<EgressSpec> egressFrom(VpcId vpc) {
        return egressFrom(site, vpc);
    }

    /** What the units of a VPC may reach outside, each once. */
    static List<EgressSpec> egressFrom(Site site, VpcId vpc) {
        return site.blueprint().network().egress().stream()
                .filter(egress -> site.layout().vpcOf(site.unit(egress.from().value())).equals(vpc))
                .toList();
    }
}
