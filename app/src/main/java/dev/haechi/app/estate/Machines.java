package dev.haechi.app.estate;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.network.Zone;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Instances and their groups. */
record Machines(Draft draft) {
    /** What a subnet's block holds, less what is kept for load balancers and endpoints. */
    private static final int MOST_IN_SUBNET = 4_000;

    void draw() {
        for (int i = 0; i < draft.size.instances(); i++) {
            var site = draft.dice.pick(draft.sites);
            int subnet = subnet(site);
            boolean forwards = site.zone(subnet) == Zone.RND && forwarder(site).isEmpty();
            var instance = instance(InstanceId.of("i-" + i), site, subnet, forwards);
            site.add(instance, subnet);
            draft.landscape.instance(instance);
        }
    }

    /** The first instance of the VPC that forwards: it stands in RND. */
    static Optional<InstanceId> forwarder(Site site) {
        return site.instances.stream().filter(Instance::forwards).map(Instance::id).findFirst();
    }

    /** One instance in four is in the first two subnets of its VPC. */
    private int subnet(Site site) {
        int wanted =
                draft.dice.chance(25)
                        ? draft.dice.between(0, Math.min(1, site.subnets - 1))
                        : draft.dice.between(0, site.subnets - 1);
        for (int i = 0; i < site.subnets; i++) {
            int subnet = (wanted + i) % site.subnets;
            if (site.size(subnet) < MOST_IN_SUBNET) {
                return subnet;
            }
        }
        return wanted;
    }

    private Instance instance(InstanceId id, Site site, int subnet, boolean forwards) {
        return new Instance(
                id,
                Networks.id(site, subnet),
                site.next(subnet),
                groups(site, subnet),
                draft.dice.chance(1) ? Fact.unknown("role") : Fact.known(role(site.zone(subnet))),
                Optional.empty(),
                forwards,
                Fact.known("Debian 12"),
                Fact.known(LocalDate.of(2028, 6, 30)));
    }

    /** One to three; of RND one instance in twenty has none and is not filtered. */
    private List<GroupId> groups(Site site, int subnet) {
        var groups = new LinkedHashSet<GroupId>();
        boolean none = site.zone(subnet) == Zone.RND && draft.dice.chance(5);
        int wanted = none ? 0 : draft.dice.between(1, 3);
        for (int i = 0; i < wanted; i++) {
            groups.add(draft.dice.pick(site.groups));
        }
        return List.copyOf(groups);
    }

    private Role role(Zone zone) {
        return switch (zone) {
            case DMZ -> draft.dice.chance(80) ? Role.WEB : Role.APPLICATION;
            case APP, RND, PARTNER -> draft.dice.chance(70) ? Role.APPLICATION : Role.NODE;
            case DATA -> Role.DATABASE;
            case MGMT -> draft.dice.chance(20) ? Role.BASTION : Role.MONITOR;
            case SEC -> Role.MONITOR;
        };
    }
}
