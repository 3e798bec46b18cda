package dev.haechi.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    /** RFC 5952 sections 1, 2 and 4: what people write, and the one form to print. */
    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8::1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8::0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0db8::1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:0:1::1, 2001:db8::1:0:0:1",
        "2001:DB8:0:0:1::1, 2001:db8::1:0:0:1",
        "2001:db8:aaaa:bbbb:cccc:dddd:eeee:AaAa, 2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa",
        "2001:db8:aaaa:bbbb:cccc:dddd:0:1, 2001:db8:aaaa:bbbb:cccc:dddd:0:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "::ffff:192.0.2.1, ::ffff:c000:201",
        "10.0.0.1, 10.0.0.1"
    })
    void an_address_prints_in_its_canonical_form(String written, String printed) {
        assertThat(Address.parse(written)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "256.1.1.1",
                "1.2.3.4 ",
                "1..2.3",
                "::1::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::",
                "::1%eth0",
                "1:2:3:4:5:6:7::8",
                ":1:2:3:4:5:6:7",
                "1.2.3.4::",
                "::1.2.3",
                "1:2:3:4:5:6:7:1.2.3.4",
                "一.2.3.4"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(Address.tryParse(text)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void a_printed_address_reads_back_and_means_what_java_means(long seed)
            throws UnknownHostException {
        var address = random(new SplittableRandom(seed));

        assertThat(Address.parse(address.toString())).isEqualTo(address);
        assertThat(InetAddress.getByName(address.toString()).getAddress())
                .isEqualTo(bytes(address));
    }

    @Test
    void steps_lead_over_the_borders_of_halves_and_around_at_the_ends() {
        assertThat(Address.parse("::ffff:ffff:ffff:ffff").next())
                .isEqualTo(Address.parse("0:0:0:1::"));
        assertThat(Address.parse("0:0:0:1::").previous())
                .isEqualTo(Address.parse("::ffff:ffff:ffff:ffff"));
        assertThat(Address.parse("255.255.255.255").next()).isEqualTo(Address.parse("0.0.0.0"));
        assertThat(Address.highest(IpFamily.V6).next()).isEqualTo(Address.lowest(IpFamily.V6));
        assertThat(Address.parse("10.0.0.250").plus(10)).isEqualTo(Address.parse("10.0.1.4"));
    }

    @Test
    void all_ipv4_come_before_all_ipv6_and_numbers_are_unsigned() {
        assertThat(Address.parse("255.255.255.255")).isLessThan(Address.parse("::"));
        assertThat(Address.parse("7fff::")).isLessThan(Address.parse("8000::"));
        assertThat(Address.parse("127.0.0.1")).isLessThan(Address.parse("128.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/8", "10.0.0.0/33", "10.0.0.0", "/8", "10.0.0.0/08", "::/129"})
    void what_is_no_block_is_refused(String text) {
        assertThat(Cidr.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> Cidr.parse(text)).hasMessageContaining(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void a_block_holds_exactly_what_lies_between_its_first_and_last(long seed) {
        var random = new SplittableRandom(seed);
        var address = random(random);
        var block = Cidr.around(address, random.nextInt(address.family().bits() + 1));

        assertThat(Cidr.parse(block.toString())).isEqualTo(block);
        assertThat(block.contains(address)).isTrue();
        assertThat(block.contains(block.base())).isTrue();
        assertThat(block.contains(block.last())).isTrue();
        if (block.length() > 0) {
            assertThat(block.contains(block.last().next())).isFalse();
            assertThat(block.contains(block.base().previous())).isFalse();
        }
    }

    static Address random(SplittableRandom random) {
        if (random.nextBoolean()) {
            return Address.v4(random.nextLong());
        }
        long high = random.nextLong() & mask(random);
        return Address.v6(high, random.nextLong() & mask(random));
    }

    /** Zeroes whole groups, so that there is something to shorten. */
    private static long mask(SplittableRandom random) {
        long mask = 0;
        for (int i = 0; i < 4; i++) {
            mask = mask << 16 | (random.nextBoolean() ? 0xffff : 0);
        }
        return mask;
    }

    private static byte[] bytes(Address address) {
        int length = address.family() == IpFamily.V4 ? 4 : 16;
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int place = length - 1 - i;
            long half = place < 8 ? address.low() : address.high();
            bytes[i] = (byte) (half >>> (8 * (place % 8)));
        }
        return bytes;
    }
}
