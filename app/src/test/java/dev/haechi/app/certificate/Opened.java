package dev.haechi.app.certificate;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Changes of a landscape that open something, or may. */
final class Opened {
    private final SplittableRandom random;
    private int changes;

    Opened(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The same with one to four things opened. */
    Landscape landscape(Landscape original) {
        var changed = original;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            changed = once(changed);
        }
        return changed;
    }

    private Landscape once(Landscape one) {
        changes++;
        return switch (random.nextInt(6)) {
            case 0 -> withGroupRules(one);
            case 1 -> withoutGroups(one);
            case 2 -> withoutAcls(one);
            case 3 -> withAclRules(one);
            case 4 -> withRoutes(one);
            default -> withFloatingIp(one);
        };
    }

    private Landscape withGroupRules(Landscape one) {
        return one.toBuilder()
                .groups(
                        one.groups().stream()
                                .map(group -> random.nextBoolean() ? open(group) : group)
                                .toList())
                .build();
    }

    private SecurityGroup open(SecurityGroup group) {
        var rules = new ArrayList<>(group.rules());
        for (var direction : Direction.values()) {
            var id = RuleId.of(group.id() + "-" + direction + "-" + changes);
            rules.add(new GroupRule(id, direction, Peer.anybody(), ServiceSet.ALL));
        }
        return new SecurityGroup(group.id(), group.vpc(), rules);
    }

    private Landscape withoutGroups(Landscape one) {
        return one.toBuilder()
                .instances(
                        one.instances().stream()
                                .map(each -> random.nextBoolean() ? withoutGroups(each) : each)
                                .toList())
                .build();
    }

    private static Instance withoutGroups(Instance one) {
        return new Instance(
                one.id(),
                one.subnet(),
                one.addresses(),
                List.of(),
                one.role(),
                one.service(),
                one.forwards(),
                one.operatingSystem(),
                one.endOfLife());
    }

    private static Landscape withoutAcls(Landscape one) {
        return one.toBuilder()
                .subnets(one.subnets().stream().map(Opened::withoutAcl).toList())
                .build();
    }

    private static Subnet withoutAcl(Subnet one) {
        return new Subnet(
                one.id(),
                one.vpc(),
                one.cidrs(),
                one.zone(),
                one.exposure(),
                one.routeTable(),
                Optional.empty(),
                one.availabilityZone());
    }

    private Landscape withAclRules(Landscape one) {
        return one.toBuilder().acls(one.acls().stream().map(this::open).toList()).build();
    }

    private NetworkAcl open(NetworkAcl acl) {
        return new NetworkAcl(
                acl.id(),
                acl.vpc(),
                first(acl.id() + "-in", acl.ingress()),
                first(acl.id() + "-out", acl.egress()));
    }

    private List<AclRule> first(String id, List<AclRule> rules) {
        var all = new ArrayList<>(rules);
        all.addFirst(
                new AclRule(
                        RuleId.of(id + "-" + changes),
                        Action.ALLOW,
                        AddressSet.ALL,
                        AddressSet.ALL,
                        ServiceSet.ALL,
                        PortRange.ALL));
        return all;
    }

    /** What was dropped goes to where some other route of the table leads. */
    private Landscape withRoutes(Landscape one) {
        return one.toBuilder()
                .routeTables(one.routeTables().stream().map(this::open).toList())
                .build();
    }

    private RouteTable open(RouteTable table) {
        var routes = new ArrayList<>(table.routes());
        routes.removeIf(route -> route.target() instanceof RouteTarget.Blackhole);
        if (!routes.isEmpty()) {
            var target = RandomClaims.pick(routes, random).target();
            var id = RouteId.of(table.id() + "-opened-" + changes);
            routes.add(new Route(id, Cidr.ALL_V4, target));
        }
        return new RouteTable(table.id(), table.vpc(), routes);
    }

    private Landscape withFloatingIp(Landscape one) {
        if (one.instances().isEmpty()) {
            return one;
        }
        var holder = RandomClaims.pick(one.instances(), random).id();
        var floating =
                new FloatingIp(
                        FloatingIpId.of("fip-opened-" + changes),
                        Address.parse("198.18.9." + changes),
                        Optional.of(new FloatingIp.OnInstance(holder)));
        return one.toBuilder().floatingIp(floating).build();
    }
}
