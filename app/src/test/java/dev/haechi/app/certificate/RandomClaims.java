package dev.haechi.app.certificate;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Claims about a random landscape, true or not, of every kind. */
final class RandomClaims {
    private static final List<ServiceSet> SERVICES =
            List.of(
                    ServiceSet.ALL,
                    ServiceSet.ALL,
                    ServiceSet.tcp(22),
                    ServiceSet.tcp(443),
                    ServiceSet.tcp(5432));

    private static final List<Cidr> BLOCKS =
            Stream.of("10.20.0.0/15", "192.0.2.0/24", "203.0.113.128/25", "0.0.0.0/0", "fd00::/8")
                    .map(Cidr::parse)
                    .toList();

    private RandomClaims() {}

    static List<Claim> of(Landscape landscape, long seed, int count) {
        var random = new SplittableRandom(seed);
        var senders = senders(landscape);
        var receivers = receivers(landscape);
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < count; i++) {
            claims.add(
                    new Claim(
                            one(senders, random),
                            one(receivers, random),
                            pick(SERVICES, random),
                            pick(List.of(Through.values()), random)));
        }
        return claims;
    }

    private static List<End> senders(Landscape landscape) {
        var all = new ArrayList<End>(receivers(landscape));
        all.add(new End.Internet());
        landscape.externals().forEach(one -> all.add(new End.External(one.id())));
        BLOCKS.forEach(one -> all.add(new End.InBlock(one)));
        landscape.subnets().forEach(one -> all.add(new End.InBlock(one.cidrs().getLast())));
        all.removeIf(end -> Verifier.members(landscape, end).isEmpty());
        return all;
    }

    /** Or two, or three. */
    private static End one(List<End> ends, SplittableRandom random) {
        var some = new LinkedHashSet<End>();
        int count = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < count; i++) {
            some.add(pick(ends, random));
        }
        return some.size() == 1 ? some.getFirst() : new End.AnyOf(List.copyOf(some));
    }

    private static List<End> receivers(Landscape landscape) {
        var all = new ArrayList<End>();
        boolean zonesAreKnown =
                landscape.subnets().stream().allMatch(one -> one.zone().asOptional().isPresent());
        if (zonesAreKnown) {
            List.of(Zone.values()).forEach(zone -> all.add(new End.InZone(zone)));
        }
        landscape.subnets().forEach(one -> all.add(new End.InSubnet(one.id())));
        landscape.instances().forEach(one -> all.add(new End.OnInstance(one.id())));
        Stream.of("10.20.0.0/15", "10.20.0.8/29", "198.18.0.0/24", "fd00::/8")
                .forEach(one -> all.add(new End.InBlock(Cidr.parse(one))));
        all.removeIf(end -> Verifier.receivers(landscape, end).isEmpty());
        return all;
    }

    static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
