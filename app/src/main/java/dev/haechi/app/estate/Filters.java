package dev.haechi.app.estate;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;

/** Prefix lists, security groups and network ACLs. */
record Filters(Draft draft) {
    private static final int PREFIX_LISTS = 20;
    private static final int MOST_BLOCKS = 12;
    private static final AddressSet TEN = AddressSet.of(Cidr.parse("10.0.0.0/8"));

    private static final List<Integer> USUAL =
            List.of(22, 53, 80, 443, 3306, 5432, 6379, 8080, 8443, 9092, 9200, 11_211);

    void draw() {
        for (int i = 0; i < PREFIX_LISTS; i++) {
            draft.landscape.prefixList(new PrefixList(prefixList(i), blocks()));
        }
        for (var site : draft.sites) {
            for (var group : site.groups) {
                var rules = new ArrayList<GroupRule>();
                for (int i = 0; i < draft.size.rules(); i++) {
                    rules.add(rule(site));
                }
                draft.landscape.group(new SecurityGroup(group, site.id(), rules));
            }
            if (site.hasAcls()) {
                draft.landscape.acl(acl(site, Zone.DMZ, List.of(everything(), everything())));
                draft.landscape.acl(acl(site, Zone.DATA, List.of(requests(site), replies())));
            }
        }
    }

    private static PrefixListId prefixList(int number) {
        return PrefixListId.of("list-" + number);
    }

    static AclId acl(Site site, Zone zone) {
        return AclId.of(site.id() + "-" + zone);
    }

    private AddressSet blocks() {
        var blocks = new ArrayList<Cidr>();
        int count = draft.dice.between(1, MOST_BLOCKS);
        for (int i = 0; i < count; i++) {
            var site = draft.dice.pick(draft.sites);
            blocks.add(site.block(draft.dice.between(0, site.subnets - 1)));
        }
        return AddressSet.of(blocks);
    }

    private GroupRule rule(Site site) {
        boolean in = draft.dice.chance(55);
        return in
                ? new GroupRule(draft.nextRule(), Direction.INGRESS, ingressPeer(site), services(0))
                : new GroupRule(draft.nextRule(), Direction.EGRESS, egressPeer(site), services(4));
    }

    /** Who may come: a group 40 %, narrow 28 %, a list 10 %, wide 20 %, everybody 2 %. */
    private Peer ingressPeer(Site site) {
        int share = draft.dice.percent();
        return share < 98 ? inner(site, share) : Peer.anybody();
    }

    /** Whom it may call: as before, but wide 10 % and everybody 12 %. */
    private Peer egressPeer(Site site) {
        int share = draft.dice.percent();
        return share < 88 ? inner(site, share) : Peer.anybody();
    }

    private Peer inner(Site site, int share) {
        if (share < 40) {
            return new Peer.Group(draft.dice.pick(near(site).groups));
        }
        if (share < 68) {
            return new Peer.Addresses(narrow(near(site)));
        }
        if (share < 78) {
            return new Peer.Prefixes(prefixList(draft.dice.between(0, PREFIX_LISTS - 1)));
        }
        return new Peer.Addresses(draft.dice.chance(60) ? AddressSet.of(site.blocks()) : TEN);
    }

    /** The VPC itself, or one in five times a peer; groups do not reach over a hub. */
    private Site near(Site site) {
        boolean away = !site.hasHub() && !site.neighbours.isEmpty() && draft.dice.chance(20);
        return away ? draft.dice.pick(List.copyOf(site.neighbours.sequencedKeySet())) : site;
    }

    /** A subnet, a part of one, or one instance. */
    private AddressSet narrow(Site site) {
        int subnet = draft.dice.between(0, site.subnets - 1);
        var block = site.block(subnet);
        return switch (draft.dice.between(0, 2)) {
            case 0 -> AddressSet.of(block);
            case 1 -> AddressSet.of(new Cidr(block.base(), block.length() + 8));
            default ->
                    AddressSet.of(
                            site.instances.isEmpty()
                                    ? block.base()
                                    : draft.dice.pick(site.instances).addresses().getFirst());
        };
    }

    /**
     * Everything where that is wished, else: a usual port 50 %, any port 32 %, a range 10 %, UDP 5
     * %, ping 3 %.
     *
     * @param everything in how many of a hundred cases
     */
    private ServiceSet services(int everything) {
        if (draft.dice.chance(everything)) {
            return ServiceSet.ALL;
        }
        int share = draft.dice.percent();
        if (share < 50) {
            return ServiceSet.tcp(draft.dice.pick(USUAL));
        }
        if (share < 82) {
            return ServiceSet.tcp(draft.dice.between(1024, 49_151));
        }
        if (share < 92) {
            int first = draft.dice.between(1024, 60_000);
            int last = first + draft.dice.between(1, 999);
            return ServiceSet.of(Protocol.TCP, new PortRange(first, last));
        }
        if (share < 97) {
            return ServiceSet.of(Protocol.UDP, PortRange.of(draft.dice.between(1, 65_535)));
        }
        return ServiceSet.of(Protocol.ICMP, new PortRange(8 << 8, 8 << 8));
    }

    /**
     * Refuses one subnet, then has its own lines.
     *
     * @param lines for packets in, for packets out
     */
    private NetworkAcl acl(Site site, Zone zone, List<ServiceSet> lines) {
        return new NetworkAcl(
                acl(site, zone),
                site.id(),
                rules(site, lines.getFirst()),
                rules(site, lines.getLast()));
    }

    private List<AclRule> rules(Site site, ServiceSet admitted) {
        var refused = AddressSet.of(site.block(draft.dice.between(0, site.subnets - 1)));
        return List.of(
                line(Action.DENY, refused, ServiceSet.tcp(draft.dice.pick(USUAL))),
                line(Action.ALLOW, AddressSet.ALL, admitted));
    }

    private AclRule line(Action action, AddressSet sources, ServiceSet services) {
        return new AclRule(
                draft.nextRule(), action, sources, AddressSet.ALL, services, PortRange.ALL);
    }

    private static ServiceSet everything() {
        return ServiceSet.ALL;
    }

    private ServiceSet requests(Site site) {
        var some = ServiceSet.tcp(draft.dice.pick(USUAL)).union(ServiceSet.tcp(5432));
        return site.number % 2 == 0 ? some.union(replies()) : some;
    }

    private static ServiceSet replies() {
        return ServiceSet.of(Protocol.TCP, PortRange.EPHEMERAL)
                .union(ServiceSet.of(Protocol.UDP, PortRange.EPHEMERAL));
    }
}
