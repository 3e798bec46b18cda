package dev.haechi.verifier.reading;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Subnet;
import dev.haechi.verifier.claim.End;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Who belongs to an end of a claim. */
public final class Members {
    private final Ground ground;

    public Members(Ground ground) {
        this.ground = ground;
    }

    /** In the order of the landscape, of several in theirs; none when there is no such end. */
    public List<Endpoint> of(End end) {
        return switch (end) {
            case End.Internet _ -> List.of(new Endpoint.Internet());
            case End.External _ ->
                    networks(end).stream()
                            .<Endpoint>map(one -> new Endpoint.External(one.id()))
                            .toList();
            case End.AnyOf(var ends) ->
                    ends.stream().flatMap(one -> of(one).stream()).distinct().toList();
            case End.InBlock(var block) -> {
                var all = new ArrayList<Endpoint>();
                nodes(end).forEach(node -> all.add(node.endpoint()));
                networks(end).forEach(one -> all.add(new Endpoint.External(one.id())));
                if (ground.internet().meets(AddressSet.of(block))) {
                    all.add(new Endpoint.Internet());
                }
                yield List.copyOf(all);
            }
            case End.Inside inside -> nodes(inside).stream().map(Node::endpoint).toList();
        };
    }

    /** The named networks that send. */
    List<ExternalNetwork> networks(End end) {
        return ground.landscape().externals().stream()
                .filter(
                        one ->
                                switch (end) {
                                    case End.External(var id) -> one.id().equals(id);
                                    case End.InBlock(var block) ->
                                            one.addresses().meets(AddressSet.of(block));
                                    case End.AnyOf(var ends) ->
                                            ends.stream()
                                                    .anyMatch(part -> networks(part).contains(one));
                                    case End.Internet _, End.Inside _ -> false;
                                })
                .toList();
    }

    /** Those that stand inside. */
    List<Node> nodes(End end) {
        return switch (end) {
            case End.Internet _, End.External _ -> List.of();
            case End.AnyOf(var ends) ->
                    ends.stream().flatMap(one -> nodes(one).stream()).distinct().toList();
            case End.InBlock(var block) -> filtered(node -> node.own().meets(AddressSet.of(block)));
            case End.InZone(var zone) -> filtered(node -> node.subnet().zone().is(zone));
            case End.InSubnet(var id) -> filtered(node -> node.subnet().id().equals(id));
            case End.OfService(var service) ->
                    instances(instance -> instance.service().filter(service::equals).isPresent());
            case End.OnInstance(var id) -> instances(instance -> instance.id().equals(id));
        };
    }

    /** Those of an end who may be reached: who has a floating IP of a block is of the block. */
    public List<Node> receivers(End end) {
        return switch (end) {
            case End.Internet _, End.External _ -> List.of();
            case End.AnyOf(var ends) ->
                    ends.stream().flatMap(one -> receivers(one).stream()).distinct().toList();
            case End.InBlock(var block) -> {
                var meant = AddressSet.of(block);
                yield filtered(node -> known(node).meets(meant));
            }
            case End.Inside inside -> nodes(inside);
        };
    }

    private AddressSet known(Node node) {
        return node.own().union(AddressSet.ofAddresses(ground.floatingIps(node)));
    }

    private List<Node> filtered(Predicate<Node> wanted) {
        return ground.nodes().stream().filter(wanted).toList();
    }

    private List<Node> instances(Predicate<Instance> wanted) {
        var found = new HashSet<Endpoint>();
        ground.landscape().instances().stream()
                .filter(wanted)
                .forEach(one -> found.add(new Endpoint.OnInstance(one.id())));
        return filtered(node -> found.contains(node.endpoint()));
    }

    /** Subnets in which something stands, and of which it is not known whether they are meant. */
    public List<Subnet> undecided(End end) {
        if (end.parts().stream().noneMatch(End.InZone.class::isInstance)) {
            return List.of();
        }
        return ground.landscape().subnets().stream()
                .filter(subnet -> subnet.zone().asOptional().isEmpty())
                .filter(subnet -> !ground.nodesIn(subnet.id()).isEmpty())
                .toList();
    }
}
