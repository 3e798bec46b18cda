package dev.haechi.verifier.reading;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Subnet;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Through;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that a landscape says about packets. Costs O(n log n) to make. */
public final class Rules {
    private final Ground ground;
    private final GroupRules groups;
    private final AclRules acls;
    private final Roads roads;
    private final Doors doors;
    private final Members members;
    private final Map<VpcId, List<Subnet>> subnetsOf = new HashMap<>();

    public Rules(Ground ground) {
        this.ground = ground;
        groups = new GroupRules(ground);
        acls = new AclRules(ground);
        roads = new Roads(ground, groups, acls);
        doors = new Doors(ground);
        members = new Members(ground);
        for (var subnet : ground.landscape().subnets()) {
            subnetsOf.computeIfAbsent(subnet.vpc(), _ -> new ArrayList<>()).add(subnet);
        }
    }

    public Ground ground() {
        return ground;
    }

    Roads roads() {
        return roads;
    }

    /** Whether a landscape has a place. */
    public boolean has(Place place) {
        return switch (place.spot()) {
            case OUTSIDE -> place.equals(Place.outside());
            case SUBNET -> ground.hasSubnet(place.id());
            case VPC -> ground.hasVpc(place.id());
        };
    }

    /** One step of packets that leave an interface of a subnet, as {@code place} says. */
    public List<Move> step(Place place, Box box) {
        return roads.from(place.way(), ground.subnet(SubnetId.of(place.id())), box);
    }

    public Answers answers() {
        return new Answers(this);
    }

    public Senders senders(End from) {
        return new Senders(this, from);
    }

    /** Those who must not be reached. */
    public List<Node> receivers(End to) {
        return members.receivers(to);
    }

    public List<Door> doors(Through through) {
        return doors.all(through);
    }

    /** What a door takes of packets that its front takes. */
    public static List<Box> taken(Door door, Box box) {
        return Doors.taken(door, box);
    }

    public Arrivals arrivals(Function<Place, List<Box>> packets, Map<Endpoint, List<Move>> direct) {
        return new Arrivals(this, packets, direct);
    }

    GroupRules groups() {
        return groups;
    }

    AclRules acls() {
        return acls;
    }

    Doors doors() {
        return doors;
    }

    Members members() {
        return members;
    }

    List<Subnet> subnetsOf(VpcId vpc) {
        return subnetsOf.getOrDefault(vpc, List.of());
    }

    Map<Id, LoadBalancer> balancers() {
        return Ground.byId(ground.landscape().loadBalancers(), LoadBalancer::id);
    }
}
