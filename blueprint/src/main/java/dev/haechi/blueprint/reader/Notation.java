package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.EgressSpec.Target;
import dev.haechi.blueprint.Place;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.PortRange;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the values of a blueprint are written; empty for a text that is none. */
final class Notation {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})(Ki|Mi|Gi|Ti)");
    private static final Map<String, Integer> SHIFT =
            Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40);
    private static final Pattern MILLI = Pattern.compile("([1-9][0-9]{0,6})m");
    private static final Pattern CORES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");
    private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)%");
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})(s|m)");
    private static final Pattern TARGET =
            Pattern.compile("(?:\\[([0-9a-fA-F:.]+(?:/[0-9]+)?)\\]|([0-9./]+)):([0-9]+)");
    private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,38}[a-z0-9])?");

    private Notation() {}

    /** Letters a–z, digits and hyphens, as in host names; at most 40. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    static Optional<String> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }

    /** Bytes of {@code 256Mi}. */
    static Optional<Long> size(String text) {
        var parts = SIZE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        int shift = SHIFT.getOrDefault(parts.group(2), 0);
        return count <= Long.MAX_VALUE >> shift ? Optional.of(count << shift) : Optional.empty();
    }

    /** Thousandths of a core of {@code 500m}, {@code 0.5} or {@code 2}. */
    static Optional<Integer> cpu(String text) {
        var milli = MILLI.matcher(text);
        if (milli.matches()) {
            return Optional.of(Integer.parseInt(milli.group(1)));
        }
        if (!CORES.matcher(text).matches()) {
            return Optional.empty();
        }
        int thousandths = new BigDecimal(text).movePointRight(3).intValueExact();
        return thousandths > 0 ? Optional.of(thousandths) : Optional.empty();
    }

    static Optional<Integer> percent(String text) {
        var parts = PERCENT.matcher(text);
        return parts.matches() ? Optional.of(Integer.parseInt(parts.group(1))) : Optional.empty();
    }

    /** {@code 90s} or {@code 5m}. */
    static Optional<Duration> duration(String text) {
        var parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        return Optional.of(
                parts.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMinutes(count));
    }

    static Optional<LocalDate> date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as February 30th
        }
    }

    static Optional<Cidr> cidr(String text, IpFamily family) {
        return Cidr.tryParse(text).filter(block -> block.family() == family);
    }

    /** A block, or a single address. */
    static Optional<Cidr> blockOrAddress(String text) {
        return Cidr.tryParse(text).or(() -> Address.tryParse(text).map(Cidr::of));
    }

    /** {@code any}, or what {@link #blockOrAddress} reads. */
    static Optional<AddressSet> addresses(String text) {
        return text.equals("any")
                ? Optional.of(AddressSet.ALL)
                : blockOrAddress(text).map(AddressSet::of);
    }

    /** {@code 198.51.100.80:443}, {@code 198.51.100.0/24:443} or {@code [2001:db8::1]:443}. */
    static Optional<Target> target(String text) {
        var parts = TARGET.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var addresses = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return blockOrAddress(addresses)
                .flatMap(
                        block ->
                                Port.tryParse(parts.group(3)).map(port -> new Target(block, port)));
    }

    /** {@code any}, {@code internet}, a zone, a block, an address, or the name of a service. */
    static Optional<Place> place(String text) {
        if (text.equals("any")) {
            return Optional.of(new Place.Anybody());
        }
        if (text.equals("internet")) {
            return Optional.of(new Place.Internet());
        }
        var zone = Optional.ofNullable(Words.ZONE.get(text));
        return zone.<Place>map(Place.InZone::new)
                .or(() -> blockOrAddress(text).map(Place.Block::new))
                .or(() -> isLabel(text) ? Optional.of(service(text)) : Optional.empty());
    }

    private static Place service(String text) {
        return new Place.OfService(ServiceName.of(text));
    }

    /** {@code any}, {@code 443} or {@code 1024-65535}. */
    static Optional<PortRange> ports(String text) {
        if (text.equals("any")) {
            return Optional.of(PortRange.ALL);
        }
        if (!text.matches("[0-9]{1,5}(-[0-9]{1,5})?")) {
            return Optional.empty();
        }
        var ends = text.split("-", 2);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        return first <= last && last <= 65_535
                ? Optional.of(new PortRange(first, last))
                : Optional.empty();
    }
}
