package dev.haechi.app.estate;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;

/** Ways out of VPCs: internet and NAT gateways, endpoints of services, inline firewalls. */
record Exits(Draft draft) {
    private static final int MOST_FLOATING = 8;

    void draw() {
        for (var site : draft.sites) {
            draft.landscape.internetGateway(
                    new InternetGateway(internet(site), site.id(), site.sharesSource()));
            draft.landscape.natGateway(
                    new NatGateway(nat(site), Networks.id(site, 0), allowList(site)));
            draft.giveFloatingIp(new FloatingIp.OnNat(nat(site)));
            floatingIps(site);
            endpoint(site);
            if (site.hasFirewall()) {
                firewall(site, site.first(Zone.MGMT).orElseThrow());
            }
        }
    }

    static GatewayId internet(Site site) {
        return GatewayId.of(site.id() + "-igw");
    }

    static GatewayId nat(Site site) {
        return GatewayId.of(site.id() + "-nat");
    }

    static InspectorId firewall(Site site) {
        return InspectorId.of(site.id() + "-firewall");
    }

    /** One NAT gateway in three has a list; one entry in four has no owner. */
    private Optional<List<AllowEntry>> allowList(Site site) {
        return site.number % 3 == 0
                ? Optional.of(List.of(entry("198.51.100.0/24", 443), entry("192.0.2.0/24", 8443)))
                : Optional.empty();
    }

    private AllowEntry entry(String destination, int port) {
        return new AllowEntry(
                draft.nextRule(),
                AddressSet.ALL,
                AddressSet.of(Cidr.parse(destination)),
                ServiceSet.tcp(port),
                Optional.of("partner"),
                draft.dice.chance(75) ? Optional.of("infra") : Optional.empty());
    }

    /** One instance of the DMZ in five, up to eight of a VPC. */
    private void floatingIps(Site site) {
        int given = 0;
        for (var instance : site.in(Zone.DMZ)) {
            if (given < MOST_FLOATING && draft.dice.chance(20)) {
                draft.giveFloatingIp(new FloatingIp.OnInstance(instance.id()));
                given++;
            }
        }
    }

    private void endpoint(Site site) {
        int subnet = site.first(Zone.APP).orElse(0);
        draft.landscape.endpoint(
                new ServiceEndpoint(
                        GatewayId.of(site.id() + "-storage"),
                        Networks.id(site, subnet),
                        site.next(subnet).getFirst(),
                        "object-storage"));
    }

    private void firewall(Site site, int subnet) {
        draft.landscape.inspector(
                new Inspector(
                        firewall(site),
                        Inspector.Kind.FIREWALL,
                        new Inspector.Inline(Networks.id(site, subnet)),
                        Fact.known(Inspector.Mode.BLOCK)));
    }
}
