package dev.haechi.nftables;

import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.RuleId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the lines of a filter as rules, in the very form in which nft lists them. */
public final class RuleText {
    /** Bytes that nft keeps of a comment (NFTNL_UDATA_COMMENT_MAXLEN less its end). */
    private static final int COMMENT_BYTES = 127;

    private RuleText() {}

    /**
     * The rules of a line, with its rule's name as comment: one for each family and kind of match
     * that nft cannot join. None for a line that matches nothing.
     *
     * @param verdict such as {@code return}
     */
    public static List<String> of(Filter.Line line, String verdict) {
        var ending = verdict + comment(line.rule());
        var rules = new ArrayList<String>();
        if (line.sources().equals(AddressSet.ALL) && line.destinations().equals(AddressSet.ALL)) {
            ServiceText.of(line.services(), line.sourcePorts(), List.of(IpFamily.values()))
                    .forEach(service -> rules.add(join("", service, ending)));
            return rules;
        }
        for (var family : IpFamily.values()) {
            var sources = of(line.sources(), family);
            var destinations = of(line.destinations(), family);
            if (sources.isEmpty() || destinations.isEmpty()) {
                continue;
            }
            var addresses = addresses(sources, destinations, family);
            ServiceText.of(line.services(), line.sourcePorts(), List.of(family))
                    .forEach(
                            service ->
                                    rules.add(
                                            join(addresses(addresses, service), service, ending)));
        }
        return rules;
    }

    /** The comment that names a rule, with the space before it. */
    public static String comment(RuleId rule) {
        return " comment \"" + shortened(rule.value()) + "\"";
    }

    /**
     * A match on the addresses of one family, such as {@code ip saddr { … }}; not of an empty set.
     */
    public static String match(AddressSet set, IpFamily family, String end) {
        return (family == IpFamily.V4 ? "ip " : "ip6 ")
                + end
                + " "
                + braces(set.ranges().stream().map(RuleText::range).toList());
    }

    /** The part of a set that is of a family. */
    public static AddressSet of(AddressSet set, IpFamily family) {
        return set.intersect(new AddressSet(List.of(AddressRange.all(family))));
    }

    /** Elements in braces, one alone without. */
    static String braces(List<String> elements) {
        return elements.size() == 1
                ? elements.getFirst()
                : elements.stream().collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String addresses(AddressSet sources, AddressSet destinations, IpFamily family) {
        var parts = new ArrayList<String>();
        if (!sources.equals(of(AddressSet.ALL, family))) {
            parts.add(match(sources, family, "saddr"));
        }
        if (!destinations.equals(of(AddressSet.ALL, family))) {
            parts.add(match(destinations, family, "daddr"));
        }
        return parts.isEmpty()
                ? "meta nfproto " + (family == IpFamily.V4 ? "2" : "10")
                : String.join(" ", parts);
    }

    /** nft leaves the family out where the protocol implies it. */
    private static String addresses(String addresses, String service) {
        boolean implied = service.startsWith("icmp") || service.matches("meta l4proto (1|58)");
        return implied && addresses.startsWith("meta nfproto") ? "" : addresses;
    }

    private static String range(AddressRange range) {
        if (range.first().equals(range.last())) {
            return range.first().toString();
        }
        var blocks = new AddressSet(List.of(range)).blocks();
        return blocks.size() == 1 ? block(blocks.getFirst()) : range.toString();
    }

    private static String block(Cidr block) {
        return block.toString();
    }

    private static String join(String addresses, String service, String ending) {
        var text = new StringBuilder(addresses);
        if (!service.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(service);
        }
        return text.append(text.isEmpty() ? "" : " ").append(ending).toString();
    }

    /** A name that is too long keeps its beginning and gets the hash of the whole. */
    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= COMMENT_BYTES) {
            return name;
        }
        var hash = "~" + Integer.toHexString(name.hashCode());
        int keep = name.length();
        while (name.substring(0, keep).getBytes(StandardCharsets.UTF_8).length + hash.length()
                > COMMENT_BYTES) {
            keep--;
        }
        return name.substring(0, keep) + hash;
    }
}
