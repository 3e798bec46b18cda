package dev.haechi.blueprint.resolve;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every instance its address. Where a unit's instances begin follows from the unit's name
 * alone, so that adding or removing another unit moves it only when the two names fall on the same
 * place; then the later name in the alphabet gives way. More replicas move nobody: they take the
 * next free addresses after all first ones are given.
 */
final class Addresses {
    /** The first address of a block names the block, the second is the router's. */
    private static final int ROUTER = 1;

    /** Hosts begin here where there is room, so that the lowest stay free for people. */
    private static final int ROOMY_START = 10;

    private static final int ROOMY = 64;

    /** Units begin this far apart where there is room, so that their replicas stand in a row. */
    private static final int STRIDE = 8;

    private final Map<InstanceId, List<Address>> byInstance = new LinkedHashMap<>();

    private Addresses() {}

    /** The router's address in a subnet: the first after the one that names the block. */
    static Address router(Cidr subnet) {
        return subnet.base().plus(ROUTER);
    }

    /** How many instances fit: all addresses but the block's own, the router's and the last. */
    static int capacity(Cidr subnet) {
        int bits = 32 - subnet.length();
        return bits < 2 ? 0 : (int) Math.min(1 << 20, (1L << bits) - 3);
    }

    static Addresses of(Layout layout, List<Unit> units) {
        var addresses = new Addresses();
        for (var plot : layout.plots()) {
            var here =
                    units.stream()
                            .filter(unit -> plot.id().equals(layout.places().get(unit.name())))
                            .sorted(Comparator.comparing(unit -> unit.name().value()))
                            .toList();
            addresses.fill(plot, here);
        }
        return addresses;
    }

    List<Address> of(InstanceId instance) {
        return Optional.ofNullable(byInstance.get(instance)).orElseThrow();
    }

    /** All addresses of a unit's instances. */
    AddressSet of(Unit unit) {
        return AddressSet.ofAddresses(
                unit.instances().stream().flatMap(one -> of(one).stream()).toList());
    }

    private void fill(Plot plot, List<Unit> units) {
        int capacity = capacity(plot.four());
        int first = capacity >= ROOMY ? ROOMY_START : ROUTER + 1;
        int hosts = capacity + ROUTER + 1 - first;
        var starts = starts(units, hosts);
        var taken = new HashSet<Integer>();
        int most = units.stream().mapToInt(Unit::slots).max().orElse(0);
        for (int slot = 0; slot < most; slot++) {
            for (var unit : units) {
                if (slot < unit.slots()) {
                    int wanted = starts.getOrDefault(unit.name(), 0) + slot;
                    int host = next(wanted, hosts, first, taken);
                    byInstance.put(unit.slot(slot), addresses(plot, host));
                }
            }
        }
    }

    private static Map<ServiceName, Integer> starts(List<Unit> units, int hosts) {
        int stride = hosts >= STRIDE * Math.max(STRIDE, units.size()) ? STRIDE : 1;
        int places = hosts / stride;
        var starts = new HashMap<ServiceName, Integer>();
        var taken = new HashSet<Integer>();
        for (var unit : units) {
            int place = Math.floorMod(hash(unit.name().value()), places);
            while (taken.size() < places && !taken.add(place)) {
                place = (place + 1) % places;
            }
            starts.put(unit.name(), place * stride);
        }
        return starts;
    }

    /** The first free host from a wanted one on; the low addresses when all others are taken. */
    private static int next(int wanted, int hosts, int first, Set<Integer> taken) {
        for (int i = 0; i < hosts; i++) {
            int host = first + (wanted + i) % hosts;
            if (taken.add(host)) {
                return host;
            }
        }
        for (int host = ROUTER + 1; host < first; host++) {
            if (taken.add(host)) {
                return host;
            }
        }
        throw new IllegalStateException("no free address, though the capacity was checked");
    }

    private static List<Address> addresses(Plot plot, int host) {
        var all = new ArrayList<Address>();
        plot.cidrs().forEach(cidr -> all.add(cidr.base().plus(host)));
        return List.copyOf(all);
    }

    /** FNV-1a, 32 bits: the same for ever, unlike {@code hashCode} of most types. */
    static int hash(String text) {
        int hash = 0x811c9dc5;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * 0x01000193;
        }
        return hash;
    }
}
