package dev.haechi.verifier.reading;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What arrives at interfaces of all that is at places. */
public final class Arrivals {
    private final Rules rules;
    private final Function<Place, List<Box>> packets;
    private final Map<Endpoint, List<Move>> direct;
    private final Map<VpcId, List<Sent>> sendersIn = new HashMap<>();

    /** Who sends some services within a VPC, however roughly. */
    record Sent(ServiceSet services, AddressSet sources) {}

    private final IdentityHashMap<ServiceSet, Map<GroupId, Boolean>> closed =
            new IdentityHashMap<>();
    private final Map<Id, LoadBalancer> balancers;

    /** Packets that an interface takes, and whether they came by its floating IP. */
    public record Taken(Box box, boolean translated) {}

    /**
     * @param packets what is at a place
     * @param direct moves that end at an interface
     */
    Arrivals(Rules rules, Function<Place, List<Box>> packets, Map<Endpoint, List<Move>> direct) {
        this.rules = rules;
        this.packets = packets;
        this.direct = direct;
        this.balancers = rules.balancers();
    }

    /** What a node takes of some services; packets to itself are left out. */
    public List<Taken> at(Node node, ServiceSet services, Senders senders) {
        var taken = new ArrayList<Taken>();
        for (var move : direct.getOrDefault(node.endpoint(), List.of())) {
            move.arriving().forEach(box -> take(node, box.of(services), false, taken));
        }
        if (!allClosed(node, services)) {
            for (var box : packets.apply(place(Spot.SUBNET, node.subnet().id()))) {
                take(node, narrowed(box, node, services), false, taken);
            }
            for (var box : packets.apply(place(Spot.VPC, node.subnet().vpc()))) {
                overBorder(node, narrowed(box, node, services), false, taken);
            }
        }
        outside(node, services, taken);
        return taken.stream()
                .map(one -> new Taken(senders.withoutItself(node, one.box()), one.translated()))
                .filter(one -> !one.box().isEmpty())
                .toList();
    }

    private static Place place(Spot spot, Id id) {
        return new Place(Way.OPENING, spot, id.value());
    }

    private static Box narrowed(Box box, Node node, ServiceSet services) {
        return box.destinations().meets(node.own())
                ? box.to(box.destinations().intersect(node.own())).of(services)
                : box.to(AddressSet.NONE);
    }

    /** A floating IP stands for the first address of its family; its VPC needs a gateway. */
    private void outside(Node node, ServiceSet services, List<Taken> taken) {
        if (rules.ground().gatewayOf(node.subnet().vpc()).isEmpty()) {
            return;
        }
        for (var floating : rules.ground().floatingIps(node)) {
            var inner = node.first(floating.family());
            for (var box : packets.apply(Place.outside())) {
                if (inner.isPresent() && box.destinations().contains(floating)) {
                    var entered = box.to(AddressSet.of(inner.get())).of(services);
                    overBorder(node, entered, true, taken);
                }
            }
        }
    }

    private void overBorder(Node node, Box box, boolean translated, List<Taken> taken) {
        if (!box.isEmpty()) {
            rules.acls()
                    .passed(node.subnet(), Direction.INGRESS, box)
                    .forEach(one -> take(node, one, translated, taken));
        }
    }

    private void take(Node node, Box box, boolean translated, List<Taken> taken) {
        if (box.isEmpty()) {
            return;
        }
        for (var admitted : rules.groups().admitted(node.groups(), Direction.INGRESS, box)) {
            if (node.endpoint() instanceof Endpoint.OnLoadBalancer(var id)) {
                Doors.listened(Ground.found(balancers, id), admitted)
                        .forEach(one -> taken.add(new Taken(one, translated)));
            } else {
                taken.add(new Taken(admitted, translated));
            }
        }
    }

    /** Whether no group of a node takes anything from any address that is within its VPC. */
    private boolean allClosed(Node node, ServiceSet services) {
        if (node.groups().isEmpty()) {
            return false;
        }
        var within = sendersIn(node.subnet().vpc());
        var known = closed.computeIfAbsent(services, _ -> new HashMap<>());
        for (var group : node.groups()) {
            boolean shut =
                    known.computeIfAbsent(group, id -> rules.groups().closed(id, within, services));
            if (!shut) {
                return false;
            }
        }
        return true;
    }

    private List<Sent> sendersIn(VpcId vpc) {
        return sendersIn.computeIfAbsent(vpc, this::findSenders);
    }

    private List<Sent> findSenders(VpcId vpc) {
        var sets = new IdentityHashMap<ServiceSet, List<AddressSet>>();
        var boxes = new ArrayList<>(packets.apply(place(Spot.VPC, vpc)));
        for (var subnet : rules.subnetsOf(vpc)) {
            boxes.addAll(packets.apply(place(Spot.SUBNET, subnet.id())));
        }
        for (var box : boxes) {
            sets.computeIfAbsent(box.services(), _ -> new ArrayList<>()).add(box.sources());
        }
        var senders = new ArrayList<Sent>();
        sets.forEach((services, all) -> senders.add(new Sent(services, AddressSet.unionOf(all))));
        return senders;
    }
}
