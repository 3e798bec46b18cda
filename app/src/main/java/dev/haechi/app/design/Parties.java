package dev.haechi.app.design;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Everybody in a landscape who can be asked about, by name. */
public final class Parties {
    private final LandscapeIndex index;
    private final SequencedMap<String, List<Endpoint>> peers = new LinkedHashMap<>();
    private final SequencedMap<String, List<Endpoint>> zones = new LinkedHashMap<>();
    private final List<Party.Perhaps> zoneless = new ArrayList<>();
    private final SequencedMap<String, List<Endpoint>> single = new LinkedHashMap<>();
    private final Map<Level, SequencedMap<String, List<Endpoint>>> levels =
            new EnumMap<>(Level.class);

    /** Names of one kind, and who may be meant by each of them. */
    private record Book(
            SequencedMap<String, List<Endpoint>> parties, List<Party.Perhaps> zoneless) {
        List<Party.Perhaps> perhaps(String name) {
            return name.equals(Grouping.NO_ZONE) ? List.of() : zoneless;
        }
    }

    private Parties(Landscape landscape) {
        index = LandscapeIndex.of(landscape);
        add(peers, Endpoint.INTERNET, new Endpoint.Internet());
        landscape
                .externals()
                .forEach(one -> add(peers, one.id().value(), new Endpoint.External(one.id())));
        landscape.instances().forEach(this::add);
        landscape
                .loadBalancers()
                .forEach(
                        one ->
                                add(
                                        single,
                                        one.id().value(),
                                        new Endpoint.OnLoadBalancer(one.id())));
        landscape
                .endpoints()
                .forEach(one -> add(peers, one.id().value(), new Endpoint.OnEndpoint(one.id())));
        var grouping = new Grouping(index);
        for (var level : Level.values()) {
            levels.put(level, grouping.by(level));
        }
    }

    /** The parties of a landscape. */
    public static Parties of(Landscape landscape) {
        return new Parties(landscape);
    }

    private void add(Instance instance) {
        var endpoint = new Endpoint.OnInstance(instance.id());
        String id = instance.id().value();
        add(peers, instance.service().map(service -> service.value()).orElse(id), endpoint);
        add(single, id, endpoint);
        instance.addresses().forEach(address -> add(single, address.toString(), endpoint));
        index.subnet(instance.subnet()).ifPresent(subnet -> place(subnet, endpoint));
    }

    private void place(Subnet subnet, Endpoint endpoint) {
        add(zones, Grouping.zone(subnet), endpoint);
        if (subnet.zone() instanceof Fact.Unknown<Zone>) {
            zoneless.add(new Party.Perhaps(endpoint, "zone of subnet " + subnet.id()));
        }
    }

    private static void add(
            SequencedMap<String, List<Endpoint>> parties, String name, Endpoint endpoint) {
        parties.computeIfAbsent(name, _ -> new ArrayList<>()).add(endpoint);
    }

    /** Everybody, each in one party of a level. */
    public List<Party> by(Level level) {
        return all(levels.getOrDefault(level, new LinkedHashMap<>()));
    }

    /**
     * The party of a name: a service, an instance, a load balancer, an external network, {@code
     * internet}, a zone, a subnet, or an address of an instance. A zone may mean those too whose
     * zone is not known.
     */
    public Result<Party> find(String name) {
        var subnets = levels.getOrDefault(Level.SUBNET, new LinkedHashMap<>());
        var books =
                List.of(
                        new Book(peers, List.of()),
                        new Book(single, List.of()),
                        new Book(zones, zoneless),
                        new Book(subnets, List.of()));
        for (var book : books) {
            for (String spelled : List.of(name, name.toUpperCase(Locale.ROOT))) {
                var members = book.parties().get(spelled);
                if (members != null) {
                    return Result.ok(new Party(spelled, members, book.perhaps(spelled)));
                }
            }
        }
        return Result.failed(
                Problem.of(
                        DesignCode.NOBODY,
                        name,
                        String.join(", ", peers.keySet()),
                        String.join(", ", zones.keySet())));
    }

    private static List<Party> all(SequencedMap<String, List<Endpoint>> parties) {
        return parties.entrySet().stream()
                .map(one -> new Party(one.getKey(), one.getValue()))
                .toList();
    }
}
