package dev.haechi.nftables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReadingTest {
    private static final RuleId UNNAMED = RuleId.of("unnamed");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void a_line_means_the_same_after_it_was_written_and_read(long seed) {
        var line = new RandomLines(seed).line(0);
        var verdict = line.action() == Action.ALLOW ? "return" : "drop";

        var read =
                RuleText.of(line, verdict).stream()
                        .map(rule -> RuleReading.read(rule, UNNAMED).orElseThrow())
                        .toList();

        assertThat(read).allMatch(one -> one.rule().equals(line.rule()));
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            var packet = new Packet(line, random);
            assertThat(read.stream().anyMatch(packet::matches))
                    .as("%s of %s", packet, line)
                    .isEqualTo(packet.matches(line));
        }
    }

    @Test
    void a_rule_that_we_do_not_write_is_not_guessed_at() {
        assertThat(RuleReading.read("tcp flags syn limit rate 1/second accept", UNNAMED)).isEmpty();
        assertThat(RuleReading.read("ip saddr != 10.0.0.1 accept", UNNAMED)).isEmpty();
        assertThat(RuleReading.read("jump elsewhere", UNNAMED)).isEmpty();
    }

    private record Packet(Address source, Address destination, Service service, int sourcePort) {
        Packet(Filter.Line line, SplittableRandom random) {
            var family = random.nextBoolean() ? IpFamily.V4 : IpFamily.V6;
            this(
                    near(line.sources(), family, random),
                    near(line.destinations(), family, random),
                    service(line, family, random),
                    random.nextInt(65_536));
        }

        boolean matches(Filter.Line line) {
            return line.sources().contains(source)
                    && line.destinations().contains(destination)
                    && line.services().contains(service)
                    && (!service.protocol().hasPorts() || line.sourcePorts().contains(sourcePort));
        }

        private static Address near(AddressSet set, IpFamily family, SplittableRandom random) {
            var ranges = RuleText.of(set, family).ranges();
            if (ranges.isEmpty() || random.nextInt(4) == 0) {
                return family == IpFamily.V4
                        ? Address.v4(random.nextLong())
                        : Address.v6(random.nextLong(), random.nextLong());
            }
            var range = ranges.get(random.nextInt(ranges.size()));
            return List.of(
                            range.first(),
                            range.last(),
                            range.first().previous(),
                            range.last().next())
                    .get(random.nextInt(4));
        }

        private static Service service(Filter.Line line, IpFamily family, SplittableRandom random) {
            var span = line.services().spans().get(random.nextInt(line.services().spans().size()));
            int detail = random.nextBoolean() ? span.details().first() : random.nextInt(65_536);
            var other = family == IpFamily.V4 ? Protocol.ICMPV6 : Protocol.ICMP;
            var protocol = span.protocol().equals(other) ? Protocol.TCP : span.protocol();
            return new Service(protocol, protocol.hasPorts() || protocol.hasTypes() ? detail : 0);
        }
    }
}
