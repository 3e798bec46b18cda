package dev.haechi.model.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSetTest {
    private static final List<Service> UNIVERSE = universe();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void sets_agree_with_brute_force(long seed) {
        var random = new Random(seed);
        var one = random(random);
        var other = random(random);
        var mine = bits(one);
        var theirs = bits(other);

        assertThat(bits(one.union(other))).isEqualTo(of(mine, b -> b.or(theirs)));
        assertThat(bits(one.intersect(other))).isEqualTo(of(mine, b -> b.and(theirs)));
        assertThat(bits(one.minus(other))).isEqualTo(of(mine, b -> b.andNot(theirs)));
        assertThat(bits(one.complement())).isEqualTo(of(mine, b -> b.flip(0, UNIVERSE.size())));
        assertThat(one.complement().complement()).isEqualTo(one);
        assertThat(one.minus(other).union(one.intersect(other))).isEqualTo(one);
        assertThat(one.containsAll(one.intersect(other))).isTrue();
        assertThat(one.containsAll(other)).isEqualTo(other.minus(one).isEmpty());
        assertThat(one.meets(other)).isEqualTo(!one.intersect(other).isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void a_printed_set_reads_back(long seed) {
        var set = random(new Random(seed));

        assertThat(ServiceSet.tryParse(set.toString())).contains(set);
    }

    @ParameterizedTest
    @CsvSource({
        "any, any",
        "none, none",
        "tcp, tcp",
        "tcp/443, tcp/443",
        "'tcp/443,tcp/444', tcp/443-444",
        "'udp/53, tcp/53', 'tcp/53,udp/53'",
        "icmp/8/0, icmp/8/0",
        "icmp/3, icmp/3",
        "icmpv6/128/0, icmpv6/128/0",
        "47, 47",
        "6/22, tcp/22",
        "tcp/0-65535, tcp"
    })
    void a_set_prints_in_one_form(String written, String printed) {
        assertThat(ServiceSet.tryParse(written).orElseThrow()).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "tcp/",
                "tcp/99999",
                "tcp/5-4",
                "tcp/22/0",
                "icmp/256",
                "icmp/8-9",
                "47/1",
                "256",
                "http",
                "tcp/443,",
                "tcp/-1"
            })
    void what_names_no_services_is_refused(String text) {
        assertThat(ServiceSet.tryParse(text)).isEmpty();
    }

    @Test
    void a_single_service_is_told_from_a_set() {
        assertThat(ServiceSet.tcp(443).single()).contains(Service.tcp(443));
        assertThat(ServiceSet.of(new Protocol(47)).single()).isPresent();
        assertThat(ServiceSet.of(Protocol.TCP).single()).isEmpty();
        assertThat(Service.tryParse("icmp/8/0")).contains(Service.ping());
        assertThat(Service.tryParse("tcp")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"443, 443", "1024-65535, 1024-65535", "0-0, 0"})
    void a_range_of_ports_reads_back(String written, String printed) {
        assertThat(PortRange.tryParse(written).orElseThrow()).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "5-4", "65536", "1-", "a"})
    void what_is_no_range_is_refused(String text) {
        assertThat(PortRange.tryParse(text)).isEmpty();
    }

    private static ServiceSet random(Random random) {
        var spans = new ArrayList<Span>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            var one = UNIVERSE.get(random.nextInt(UNIVERSE.size()));
            var other = UNIVERSE.get(random.nextInt(UNIVERSE.size()));
            if (one.protocol().equals(other.protocol())) {
                spans.add(
                        new Span(
                                one.protocol(),
                                new PortRange(
                                        Math.min(one.detail(), other.detail()),
                                        Math.max(one.detail(), other.detail()))));
            }
        }
        return new ServiceSet(spans);
    }

    private static List<Service> universe() {
        var all = new ArrayList<Service>();
        for (int protocol : new int[] {1, 6, 17, 58, 132}) {
            for (int detail : new int[] {0, 1, 254, 255, 256, 257, 511, 65_534, 65_535}) {
                all.add(new Service(new Protocol(protocol), detail));
            }
        }
        for (int protocol : new int[] {0, 2, 5, 7, 47, 255}) {
            all.add(new Service(new Protocol(protocol), 0));
        }
        return List.copyOf(all);
    }

    private static BitSet bits(ServiceSet set) {
        var bits = new BitSet();
        for (int i = 0; i < UNIVERSE.size(); i++) {
            bits.set(i, set.contains(UNIVERSE.get(i)));
        }
        return bits;
    }

    private static BitSet of(BitSet bits, Consumer<BitSet> change) {
        var copy = (BitSet) bits.clone();
        change.accept(copy);
        return copy;
    }
}
