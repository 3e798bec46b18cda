package dev.haechi.app.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.oracle.Cells;
import dev.haechi.network.oracle.Oracle;
import dev.haechi.network.oracle.Quirk;
import dev.haechi.text.Result;
import dev.haechi.text.testing.Seeds;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates against packets, followed one by one through the landscapes they are about. */
class CertificateOracleTest {
    private static final int CLAIMS = 12;
    private static final int FLOWS = Seeds.full() ? 400 : 60;

    static LongStream seeds() {
        return Seeds.fewOrFull(40, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_packet_does_what_a_certificate_says_that_none_does(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var random = new SplittableRandom(seed);
        for (var claim : RandomClaims.of(landscape, seed, CLAIMS)) {
            var any = new Claim(claim.from(), claim.to(), ServiceSet.ALL, claim.through());
            if (Verifier.issue(landscape, any) instanceof Result.Ok) {
                assertNobodyArrives(landscape, any, random);
            }
        }
    }

    private static void assertNobodyArrives(
            Landscape landscape, Claim claim, SplittableRandom random) {
        var oracle = new Oracle(landscape, Quirk.NONE, lent(landscape, random));
        var senders = Verifier.members(landscape, claim.from());
        var receivers = Verifier.receivers(landscape, claim.to());
        boolean proxies = claim.through() == Through.PROXIES;
        var onward = flows(landscape, new Cells(landscape).senders(), random);
        for (var flow : flows(landscape, senders, random)) {
            if (!isAskedFor(landscape, flow, claim.from())) {
                continue;
            }
            var reached = new ArrayList<>(oracle.reached(flow, proxies, onward));
            reached.retainAll(receivers);
            assertThat(reached).as(() -> claim + " " + flow.from() + " " + flow).isEmpty();
        }
    }

    /** Who has an address in a block may have others, and send from them. */
    private static boolean isAskedFor(Landscape landscape, Flow flow, End from) {
        return from.parts().stream()
                .filter(part -> Verifier.members(landscape, part).contains(flow.from()))
                .anyMatch(
                        part ->
                                !(part instanceof End.InBlock(var block))
                                        || block.contains(flow.source()));
    }

    /** An address of each family that gateways may share. */
    private static List<Address> lent(Landscape landscape, SplittableRandom random) {
        var lent = new ArrayList<Address>();
        for (var family : IpFamily.values()) {
            var some = new Cells(landscape).internet(family);
            if (!some.isEmpty()) {
                lent.add(RandomClaims.pick(some, random));
            }
        }
        return lent;
    }

    private static List<Flow> flows(
            Landscape landscape, List<Endpoint> senders, SplittableRandom random) {
        var cells = new Cells(landscape);
        var flows = new ArrayList<Flow>();
        var destinations = cells.addresses();
        var services = cells.services();
        var ports = Cells.sourcePorts(landscape);
        for (int i = 0; i < FLOWS; i++) {
            var from = RandomClaims.pick(senders, random);
            var sources = cells.sources(from);
            if (sources.isEmpty()) {
                continue;
            }
            var source = RandomClaims.pick(sources, random);
            var destination = RandomClaims.pick(destinations, random);
            if (source.family() == destination.family() && !sources.contains(destination)) {
                var service = RandomClaims.pick(services, random);
                int port = RandomClaims.pick(ports, random);
                flows.add(Cells.flow(from, source, destination, service, port));
            }
        }
        return flows;
    }
}
