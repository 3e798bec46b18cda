package dev.haechi.model.testing;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import java.util.List;
import java.util.Optional;

/** Ways out of VPCs: internet, NAT, lines, endpoints, inline firewalls, and who is outside. */
record RandomGateways(Draft draft) {

    void draw() {
        drawExternals();
        for (var vpc : draft.vpcs) {
            if (draft.draws(Feature.INTERNET_GATEWAY, 70)) {
                drawInternet(vpc.id());
            }
            if (!draft.externals.isEmpty() && draft.draws(Feature.LINE, 40)) {
                var far = draft.dice.pick(draft.externals).id();
                var kind = draft.dice.pick(List.of(Line.Kind.values()));
                draft.lines.add(new Line(GatewayId.of("line-" + vpc.id()), vpc.id(), far, kind));
            }
        }
        draft.subnets.forEach(this::drawInside);
    }

    private void drawExternals() {
        if (draft.draws(Feature.EXTERNAL, 70)) {
            add("office", ExternalNetwork.Kind.CORPORATE, "203.0.113.0/24");
        }
        if (draft.draws(Feature.EXTERNAL, 50)) {
            add("card-network", ExternalNetwork.Kind.PARTNER, "198.51.100.0/24");
        }
    }

    private void add(String name, ExternalNetwork.Kind kind, String block) {
        var addresses = AddressSet.of(Cidr.parse(block));
        if (draft.draws(Feature.IPV6_INTERNET, 40)) {
            var upper = draft.externals.isEmpty() ? "2001:db8:cafe::/48" : "2001:db8:beef::/48";
            addresses = addresses.union(AddressSet.of(Cidr.parse(upper)));
        }
        draft.externals.add(new ExternalNetwork(ExternalId.of(name), kind, addresses));
    }

    private void drawInternet(VpcId vpc) {
        boolean shared = draft.draws(Feature.SHARED_SOURCE, 40);
        var gateway = GatewayId.of(vpc.value().replace("vpc", "igw"));
        draft.internetGateways.add(new InternetGateway(gateway, vpc, shared));
        for (var instance : draft.instancesOf(vpc)) {
            if (draft.draws(Feature.FLOATING_IP, 30)) {
                addFloatingIp(Optional.of(new FloatingIp.OnInstance(instance.id())));
            }
            if (instance.addresses().size() > 1 && draft.draws(Feature.IPV6_INTERNET, 30)) {
                addFloatingIp6(new FloatingIp.OnInstance(instance.id()));
            }
        }
        if (draft.draws(Feature.NAT, 60)) {
            drawNat(vpc);
        }
        if (draft.draws(Feature.FLOATING_IP, 10)) {
            addFloatingIp(Optional.empty());
        }
    }

    private void drawNat(VpcId vpc) {
        var id = GatewayId.of(vpc.value().replace("vpc", "nat"));
        var subnet = draft.subnetsOf(vpc).getFirst();
        Optional<List<AllowEntry>> allowList =
                draft.draws(Feature.NAT_ALLOW_LIST, 50)
                        ? Optional.of(
                                List.of(
                                        new AllowEntry(
                                                draft.nextRule(id.value()),
                                                AddressSet.of(
                                                        draft.dice.pick(draft.subnets).cidrs()),
                                                AddressSet.of(Cidr.parse("198.51.100.0/25")),
                                                Choices.services(draft),
                                                Optional.of("card network"),
                                                Optional.of("lee"))))
                        : Optional.empty();
        draft.natGateways.add(new NatGateway(id, subnet.id(), allowList));
        addFloatingIp(Optional.of(new FloatingIp.OnNat(id)));
        if (draft.draws(Feature.IPV6_INTERNET, 40)) {
            addFloatingIp6(new FloatingIp.OnNat(id));
        }
    }

    private void addFloatingIp6(FloatingIp.Holder holder) {
        int number = draft.floatingIps.size() + 1;
        draft.floatingIps.add(
                new FloatingIp(
                        FloatingIpId.of("fip-" + number),
                        Address.parse("2001:db8:f::" + number),
                        Optional.of(holder)));
    }

    void addFloatingIp(Optional<FloatingIp.Holder> holder) {
        int number = draft.floatingIps.size() + 1;
        draft.floatingIps.add(
                new FloatingIp(
                        FloatingIpId.of("fip-" + number),
                        Address.parse("198.18.0." + number),
                        holder));
    }

    private void drawInside(Subnet subnet) {
        var here =
                draft.instances.stream().filter(one -> one.subnet().equals(subnet.id())).toList();
        if (!here.isEmpty() && draft.draws(Feature.FORWARD_PROXY, 15)) {
            var id = InspectorId.of(subnet.id().value().replace("subnet", "proxy"));
            draft.inspectors.add(
                    new Inspector(
                            id,
                            Inspector.Kind.PROXY,
                            new Inspector.OnInstance(draft.dice.pick(here).id()),
                            draft.fact(Inspector.Mode.BLOCK, "mode")));
        }
        if (draft.draws(Feature.ENDPOINT, 25)) {
            var id = GatewayId.of(subnet.id().value().replace("subnet", "endpoint"));
            var address = Draft.addresses(subnet, 200).getFirst();
            draft.endpoints.add(new ServiceEndpoint(id, subnet.id(), address, "object-storage"));
        }
        if (draft.draws(Feature.FIREWALL, 20)) {
            var id = InspectorId.of(subnet.id().value().replace("subnet", "firewall"));
            draft.inspectors.add(
                    new Inspector(
                            id,
                            draft.dice.pick(List.of(Inspector.Kind.FIREWALL, Inspector.Kind.IPS)),
                            new Inspector.Inline(subnet.id()),
                            draft.fact(Inspector.Mode.BLOCK, "mode")));
        }
    }
}
