package dev.haechi.network.survey;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.network.spans.Bits;
import dev.haechi.network.spans.Spans;
import dev.haechi.network.survey.Lines.Peers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * VPCs that peerings and hubs join, and all that has an address of one family in them. Addresses
 * mean one member each.
 */
final class Domain {
    /** A member by its address. */
    private record Place(Address address, int crowd, int member) {}

    private static final long[] NO_MEMBERS = new long[0];

    private final List<Crowd> crowds;
    private final List<Place> places = new ArrayList<>();
    private final IdentityHashMap<AddressSet, Peers> byObject = new IdentityHashMap<>();
    private final Map<AddressSet, Peers> byValue = new HashMap<>();
    private final Lines[] inward;
    private final Lines[] outward;

    Domain(IpFamily family, List<Crowd> crowds) {
        this.crowds = List.copyOf(crowds);
        for (var crowd : crowds) {
            for (int i = 0; i < crowd.size(); i++) {
                var address = crowd.members.get(i).address(family).orElseThrow();
                places.add(new Place(address, crowd.index, i));
            }
        }
        places.sort(Comparator.comparing(Place::address));
        inward = new Lines[crowds.size()];
        outward = new Lines[crowds.size()];
        for (var crowd : crowds) {
            inward[crowd.index] = inward(crowd);
            outward[crowd.index] = outward(crowd);
        }
    }

    List<Crowd> crowds() {
        return crowds;
    }

    Lines in(Crowd crowd) {
        return inward[crowd.index];
    }

    Lines out(Crowd crowd) {
        return outward[crowd.index];
    }

    private Lines outward(Crowd crowd) {
        var lines = new Lines.Builder();
        var holders = new IdentityHashMap<Gate, long[]>();
        for (int i = 0; i < crowd.size(); i++) {
            for (var gate : crowd.members.get(i).out()) {
                Bits.set(holders.computeIfAbsent(gate, _ -> Bits.none(crowd.size())), i);
            }
        }
        holders.forEach((gate, having) -> add(lines, gate, having, AddressSet.ALL, Spans.ALL));
        return lines.build();
    }

    private Lines inward(Crowd crowd) {
        var lines = new Lines.Builder();
        var holders = new IdentityHashMap<Gate, long[]>();
        for (int i = 0; i < crowd.size(); i++) {
            var member = crowd.members.get(i);
            boolean plain =
                    member.listening().equals(Spans.ALL) && member.clients().equals(AddressSet.ALL);
            for (var gate : member.in()) {
                if (plain) {
                    Bits.set(holders.computeIfAbsent(gate, _ -> Bits.none(crowd.size())), i);
                } else {
                    var only = Bits.none(crowd.size());
                    Bits.set(only, i);
                    add(lines, gate, only, member.clients(), member.listening());
                }
            }
        }
        holders.forEach((gate, having) -> add(lines, gate, having, AddressSet.ALL, Spans.ALL));
        return lines.build();
    }

    private void add(
            Lines.Builder lines, Gate gate, long[] having, AddressSet only, Spans services) {
        for (var rule : gate.rules()) {
            var whom = only.equals(AddressSet.ALL) ? rule.peers() : rule.peers().intersect(only);
            var peers = peers(whom);
            var common = rule.services().intersect(services);
            if (!peers.isNobody() && !common.isEmpty()) {
                lines.add(common, peers, having);
            }
        }
    }

    private Peers peers(AddressSet set) {
        return byObject.computeIfAbsent(set, one -> byValue.computeIfAbsent(one, this::resolve));
    }

    /** Costs O(ranges × log members + members meant). */
    private Peers resolve(AddressSet set) {
        long[][] byCrowd = new long[crowds.size()][];
        Arrays.fill(byCrowd, NO_MEMBERS);
        long[] meant = Bits.none(crowds.size());
        for (var range : set.ranges()) {
            int at = firstFrom(range.first());
            while (at < places.size() && places.get(at).address().compareTo(range.last()) <= 0) {
                var place = places.get(at++);
                var bits = byCrowd[place.crowd()];
                if (bits.length == 0) {
                    bits = Bits.none(crowds.get(place.crowd()).size());
                    byCrowd[place.crowd()] = bits;
                    Bits.set(meant, place.crowd());
                }
                Bits.set(bits, place.member());
            }
        }
        return Bits.isEmpty(meant) ? Peers.NOBODY : new Peers(byCrowd, meant);
    }

    private int firstFrom(Address address) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).address().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
