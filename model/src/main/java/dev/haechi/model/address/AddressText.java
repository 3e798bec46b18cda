package dev.haechi.model.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notations of addresses. */
final class AddressText {
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;
    private static final int OCTETS = 4;

    private AddressText() {}

    static Optional<Address> parse(String text) {
        return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text).map(Address::v4);
    }

    private static Optional<Long> parseV4(String text) {
        long number = 0;
        int from = 0;
        for (int i = 0; i < OCTETS; i++) {
            int dot = text.indexOf('.', from);
            int to = dot < 0 ? text.length() : dot;
            int octet = number(text, from, to);
            if (octet < 0 || octet > 255 || (dot < 0) != (i == OCTETS - 1)) {
                return Optional.empty();
            }
            number = (number << 8) | octet;
            from = to + 1;
        }
        return Optional.of(number);
    }

    /** A number of up to three digits without leading zeros; -1 when it is none. */
    static int number(String text, int from, int to) {
        if (from == to || to - from > 3 || (text.charAt(from) == '0' && to - from > 1)) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }

    private static Optional<Address> parseV6(String text) {
        return withoutDottedTail(text).flatMap(AddressText::parseGroups);
    }

    /** {@code ::ffff:1.2.3.4} as {@code ::ffff:102:304}. */
    private static Optional<String> withoutDottedTail(String text) {
        if (text.indexOf('.') < 0) {
            return Optional.of(text);
        }
        int tail = text.lastIndexOf(':') + 1;
        return parseV4(text.substring(tail))
                .map(
                        number ->
                                text.substring(0, tail)
                                        + Long.toHexString(number >>> 16)
                                        + ":"
                                        + Long.toHexString(number & 0xffff));
    }

    private static Optional<Address> parseGroups(String text) {
        int gap = text.indexOf("::");
        var head = groups(gap < 0 ? text : text.substring(0, gap));
        var tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        int written = head.length + tail.length;
        if (gap < 0 ? written != GROUPS : written >= GROUPS) {
            return Optional.empty();
        }
        var all = new String[GROUPS];
        java.util.Arrays.fill(all, "0");
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, GROUPS - tail.length, tail.length);
        long[] halves = new long[2];
        for (int i = 0; i < GROUPS; i++) {
            if (!GROUP.matcher(all[i]).matches()) {
                return Optional.empty();
            }
            halves[i / 4] = (halves[i / 4] << 16) | Integer.parseInt(all[i], 16);
        }
        return Optional.of(Address.v6(halves[0], halves[1]));
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    static String print(Address address) {
        if (address.family() == IpFamily.V4) {
            return printV4(address.low());
        }
        return printV6(address);
    }

    private static String printV4(long number) {
        var text = new StringBuilder(15);
        for (int shift = 24; shift >= 0; shift -= 8) {
            text.append((number >>> shift) & 255);
            if (shift > 0) {
                text.append('.');
            }
        }
        return text.toString();
    }

    private static String printV6(Address address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            long half = i < 4 ? address.high() : address.low();
            groups[i] = (int) ((half >>> (48 - 16 * (i % 4))) & 0xffff);
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = zeros(groups, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]).toLowerCase(Locale.ROOT));
            }
        }
        return text.toString();
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }
}
