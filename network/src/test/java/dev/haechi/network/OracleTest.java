package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.oracle.Cells;
import dev.haechi.network.oracle.Oracle;
import dev.haechi.network.oracle.Quirk;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against a packet-by-packet reading of the same landscapes. */
class OracleTest {
    static final int FLOWS = Seeds.full() ? 1_500 : 200;

    static LongStream seeds() {
        return Seeds.fewOrFull(300, 10_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void traces_end_as_packets_do(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var network = Network.of(landscape);
        var judges = judges(landscape, Quirk.NONE);

        for (var flow : flows(landscape, seed, FLOWS)) {
            assertThat(said(network.trace(flow).disposition()))
                    .as(() -> flow.from() + " " + flow + "\n" + network.trace(flow))
                    .satisfies(said -> assertThat(agrees(said, judges, flow)).isTrue());
        }
    }

    enum Said {
        ARRIVES,
        DOES_NOT,
        OPEN
    }

    static Said said(Disposition disposition) {
        return switch (disposition) {
            case DELIVERED -> Said.ARRIVES;
            case UNKNOWN -> Said.OPEN;
            case DENIED_OUT,
                    DENIED_IN,
                    REPLY_DENIED,
                    NO_ROUTE,
                    BLACKHOLED,
                    LOOPED,
                    NO_SUCH_ADDRESS ->
                    Said.DOES_NOT;
        };
    }

    /** With every address that a gateway may share; what depends on it may be left open. */
    static boolean agrees(Said said, List<Oracle> judges, Flow flow) {
        var arrives = judges.stream().map(oracle -> oracle.receiver(flow).isPresent()).toList();
        boolean shared = judges.stream().anyMatch(Oracle::usedShared);
        return switch (said) {
            case ARRIVES -> !arrives.contains(false);
            case DOES_NOT -> !arrives.contains(true);
            case OPEN -> shared;
        };
    }

    static List<Oracle> judges(Landscape landscape, Quirk quirk) {
        var shares = landscape.internetGateways().stream().anyMatch(one -> one.sharedSource());
        var judges = new ArrayList<Oracle>();
        var cells = new Cells(landscape);
        var v4 = cells.internet(IpFamily.V4);
        var v6 = cells.internet(IpFamily.V6);
        for (int i = 0; i < (shares ? Math.max(1, Math.max(v4.size(), v6.size())) : 1); i++) {
            var lent = Stream.concat(inTurn(v4, i), inTurn(v6, i)).toList();
            judges.add(new Oracle(landscape, quirk, lent));
        }
        return judges;
    }

    /** One of them; none where the landscape speaks of no such address. */
    private static Stream<Address> inTurn(List<Address> some, int number) {
        return some.isEmpty() ? Stream.empty() : Stream.of(some.get(number % some.size()));
    }

    /** A choice among the cells of a landscape: all of them would be millions. */
    static List<Flow> flows(Landscape landscape, long seed, int count) {
        var random = new SplittableRandom(seed);
        var cells = new Cells(landscape);
        var sources = new LinkedHashMap<Endpoint, List<Address>>();
        cells.senders().forEach(sender -> sources.put(sender, cells.sources(sender)));
        sources.values().removeIf(List::isEmpty); // nothing is sent from nowhere
        var senders = List.copyOf(sources.keySet());
        if (senders.isEmpty()) {
            return List.of();
        }
        var addresses = cells.addresses();
        var services = cells.services();
        var ports = Cells.sourcePorts(landscape);
        var flows = new ArrayList<Flow>();
        while (flows.size() < count) {
            var sender = pick(senders, random);
            var own = sources.getOrDefault(sender, List.of());
            var source = pick(own, random);
            var destination = pick(addresses, random);
            boolean itself = own.contains(destination);
            if (source.family() == destination.family() && !itself) {
                var service = pick(services, random);
                flows.add(Cells.flow(sender, source, destination, service, pick(ports, random)));
            }
        }
        return flows;
    }

    static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
