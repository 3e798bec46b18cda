package dev.haechi.nftables;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Filters with everything that a rule can say, from a seed. */
final class RandomLines {
    private final SplittableRandom random;

    RandomLines(long seed) {
        random = new SplittableRandom(seed);
    }

    Filter filter(boolean stateful) {
        var lines = IntStream.range(0, 12).mapToObj(this::line).toList();
        return new Filter(lines, Action.DENY, stateful);
    }

    Filter.Line line(int index) {
        var services = services();
        return new Filter.Line(
                RuleId.of("규칙-" + index + "/a:b"),
                random.nextInt(3) == 0 ? Action.DENY : Action.ALLOW,
                addresses(),
                addresses(),
                services,
                random.nextInt(4) == 0 ? PortRange.EPHEMERAL : PortRange.ALL);
    }

    private AddressSet addresses() {
        var ranges = new ArrayList<AddressRange>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ranges.add(range());
        }
        return ranges.isEmpty() ? AddressSet.ALL : new AddressSet(ranges);
    }

    private AddressRange range() {
        return switch (random.nextInt(6)) {
            case 0 -> Cidr.around(v4(), random.nextInt(1, 33)).range();
            case 1 -> Cidr.around(v6(), random.nextInt(1, 129)).range();
            case 2 -> ordered(v4(), v4());
            case 3 -> ordered(v6(), v6());
            case 4 -> AddressRange.of(Address.v6(0, random.nextLong(1L << 33)));
            default -> AddressRange.of(v4());
        };
    }

    private static AddressRange ordered(Address one, Address other) {
        return one.compareTo(other) <= 0
                ? new AddressRange(one, other)
                : new AddressRange(other, one);
    }

    private Address v4() {
        return Address.v4(random.nextLong());
    }

    private Address v6() {
        return Address.v6(random.nextLong(), random.nextInt(2) == 0 ? 0 : random.nextLong());
    }

    private ServiceSet services() {
        var set = ServiceSet.NONE;
        for (int i = random.nextInt(5); i > 0; i--) {
            set = set.union(ServiceSet.of(protocol(), ports()));
        }
        return set.isEmpty() ? ServiceSet.ALL : set;
    }

    private Protocol protocol() {
        var usual = List.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP, Protocol.ICMPV6);
        int chosen = random.nextInt(6);
        return chosen < 4 ? usual.get(chosen) : new Protocol(random.nextInt(256));
    }

    private PortRange ports() {
        int one = random.nextInt(65_536);
        int other = random.nextInt(3) == 0 ? one : random.nextInt(65_536);
        return new PortRange(Math.min(one, other), Math.max(one, other));
    }
}
