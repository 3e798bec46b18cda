package dev.haechi.model.landscape;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.FloatingIp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gateways, floating IPs, peerings and lines have ends that exist, and one role each. */
record GatewayCheck(LandscapeIndex index, Complaints complaints) {

    void check() {
        var all = index.landscape();
        var withGateway = new HashSet<VpcId>();
        for (var gateway : all.internetGateways()) {
            complaints.exists(gateway.id(), gateway.vpc(), index.vpc(gateway.vpc()));
            if (!withGateway.add(gateway.vpc())) {
                complaints.add(gateway.id(), LandscapeCode.SECOND_INTERNET_GATEWAY, gateway.vpc());
            }
        }
        for (var gateway : all.natGateways()) {
            complaints.exists(gateway.id(), gateway.subnet(), index.subnet(gateway.subnet()));
        }
        for (var line : all.lines()) {
            complaints.exists(line.id(), line.vpc(), index.vpc(line.vpc()));
            complaints.exists(line.id(), line.far(), index.external(line.far()));
        }
        for (var endpoint : all.endpoints()) {
            complaints.exists(endpoint.id(), endpoint.subnet(), index.subnet(endpoint.subnet()));
        }
        checkPeerings();
        checkFloatingIps();
    }

    private void checkPeerings() {
        for (var peering : index.landscape().peerings()) {
            complaints.exists(peering.id(), peering.one(), index.vpc(peering.one()));
            complaints.exists(peering.id(), peering.other(), index.vpc(peering.other()));
            if (peering.one().equals(peering.other())) {
                complaints.add(peering.id(), LandscapeCode.PEERED_WITH_ITSELF, peering.id());
            }
        }
    }

    /** Who has a floating IP of a family: one of each at most. */
    private record Held(FloatingIp.Holder holder, IpFamily family) {}

    private void checkFloatingIps() {
        var addresses = new HashMap<Address, Id>();
        var holders = new HashSet<Held>();
        for (var ip : index.landscape().floatingIps()) {
            var before = addresses.putIfAbsent(ip.address(), ip.id());
            if (before != null) {
                complaints.add(ip.id(), LandscapeCode.SAME_ADDRESS, ip.address(), before, ip.id());
            }
            ip.holder().ifPresent(holder -> checkHolder(ip, holder, holders));
            for (var vpc : index.landscape().vpcs()) {
                if (Cidr.anyContains(vpc.cidrs(), ip.address())) {
                    inside(ip, vpc.id());
                }
            }
        }
    }

    private void inside(FloatingIp ip, VpcId vpc) {
        complaints.add(ip.id(), LandscapeCode.FLOATING_IP_INSIDE, ip.id(), ip.address(), vpc);
    }

    private void checkHolder(FloatingIp ip, FloatingIp.Holder holder, Set<Held> holders) {
        var id = id(holder);
        complaints.exists(ip.id(), id, found(holder));
        if (!holders.add(new Held(holder, ip.address().family()))) {
            complaints.add(ip.id(), LandscapeCode.SECOND_FLOATING_IP, id);
        }
        vpcOf(holder)
                .filter(vpc -> index.internetGatewayOf(vpc).isEmpty())
                .ifPresent(
                        vpc ->
                                complaints.add(
                                        ip.id(), LandscapeCode.NO_INTERNET_GATEWAY, ip.id(), vpc));
    }

    private static Id id(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> id;
            case FloatingIp.OnLoadBalancer(var id) -> id;
            case FloatingIp.OnNat(var id) -> id;
        };
    }

    private Optional<?> found(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> index.instance(id);
            case FloatingIp.OnLoadBalancer(var id) -> index.loadBalancer(id);
            case FloatingIp.OnNat(var id) -> index.natGateway(id);
        };
    }

    private Optional<VpcId> vpcOf(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) ->
                    index.instance(id).flatMap(instance -> index.vpcOf(instance.subnet()));
            case FloatingIp.OnLoadBalancer(var id) ->
                    index.loadBalancer(id).flatMap(index::subnetOf).flatMap(index::vpcOf);
            case FloatingIp.OnNat(var id) ->
                    index.natGateway(id).flatMap(nat -> index.vpcOf(nat.subnet()));
        };
    }
}
