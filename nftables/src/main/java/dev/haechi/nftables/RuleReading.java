package dev.haechi.nftables;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one rule of a listing back into the line of a filter that it is. */
public final class RuleReading {
    private static final Pattern COMMENT = Pattern.compile("(.*?) ?comment \"([^\"]*)\"");
    private static final Pattern MATCH =
            Pattern.compile(
                    "(ip6? [sd]addr|meta nfproto|meta l4proto|(?:tcp|udp|sctp) [sd]port"
                            + "|icmp(?:v6)? type|icmp(?:v6)? code) (\\{[^}]*\\}|\\S+) ?(.*)");

    private AddressSet sources = AddressSet.ALL;
    private AddressSet destinations = AddressSet.ALL;
    private ServiceSet services = ServiceSet.ALL;
    private PortRange sourcePorts = PortRange.ALL;
    private Optional<Integer> type = Optional.empty();

    private RuleReading() {}

    /**
     * The line, or empty for a rule of another form than {@link RuleText} writes.
     *
     * @param unnamed the rule's name when it has no comment that is one
     */
    public static Optional<Filter.Line> read(String rule, RuleId unnamed) {
        var comment = COMMENT.matcher(rule);
        boolean named = comment.matches();
        var text = named ? comment.group(1) : rule;
        var name = named ? name(comment.group(2), unnamed) : unnamed;
        return new RuleReading().line(text, name);
    }

    private static RuleId name(String comment, RuleId unnamed) {
        try {
            return RuleId.of(comment);
        } catch (IllegalArgumentException notAName) {
            return unnamed;
        }
    }

    private Optional<Filter.Line> line(String text, RuleId name) {
        try {
            var verdict = text;
            var match = MATCH.matcher(verdict);
            while (match.matches()) {
                narrow(match.group(1), elements(match.group(2)));
                verdict = match.group(3);
                match = MATCH.matcher(verdict);
            }
            return action(verdict)
                    .map(
                            action ->
                                    new Filter.Line(
                                            name,
                                            action,
                                            sources,
                                            destinations,
                                            services,
                                            sourcePorts));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty(); // a form that we do not write: the caller reports the rule
        }
    }

    private static Optional<Action> action(String verdict) {
        return switch (verdict) {
            case "accept", "return" -> Optional.of(Action.ALLOW);
            case "drop" -> Optional.of(Action.DENY);
            case String _ -> Optional.empty();
        };
    }

    private static List<String> elements(String value) {
        return value.startsWith("{")
                ? List.of(value.substring(1, value.length() - 1).strip().split(", "))
                : List.of(value);
    }

    private void narrow(String key, List<String> values) {
        switch (key) {
            case "ip saddr", "ip6 saddr" -> sources = sources.intersect(addresses(values));
            case "ip daddr", "ip6 daddr" ->
                    destinations = destinations.intersect(addresses(values));
            case "meta nfproto" -> {
                var family = values.equals(List.of("2")) ? IpFamily.V4 : IpFamily.V6;
                sources = RuleText.of(sources, family);
                destinations = RuleText.of(destinations, family);
            }
            case "meta l4proto" -> services = services.intersect(protocols(values));
            case "icmp type", "icmpv6 type" -> types(key, values);
            case "icmp code", "icmpv6 code" -> codes(key, values);
            case String port -> ports(port, values);
        }
    }

    private void ports(String key, List<String> values) {
        var protocol = protocol(key);
        if (key.endsWith("dport")) {
            var ranges = values.stream().map(RuleReading::range).toArray(PortRange[]::new);
            services = services.intersect(ServiceSet.of(protocol, ranges));
        } else {
            services = services.intersect(ServiceSet.of(protocol));
            sourcePorts = range(values.getFirst());
            if (values.size() > 1) {
                throw new IllegalArgumentException("several ranges of source ports");
            }
        }
    }

    private void types(String key, List<String> values) {
        type = Optional.of(Integer.parseInt(values.getFirst()));
        var ranges =
                values.stream()
                        .map(RuleReading::range)
                        .map(one -> new PortRange(one.first() << 8, one.last() << 8 | 255))
                        .toArray(PortRange[]::new);
        services = services.intersect(ServiceSet.of(protocol(key), ranges));
    }

    private void codes(String key, List<String> values) {
        int upper = type.orElseThrow(IllegalArgumentException::new) << 8;
        var codes = range(values.getFirst());
        var range = new PortRange(upper | codes.first(), upper | codes.last());
        services = services.intersect(ServiceSet.of(protocol(key), range));
    }

    private static Protocol protocol(String key) {
        return Protocol.tryParse(key.substring(0, key.indexOf(' '))).orElseThrow();
    }

    private static ServiceSet protocols(List<String> values) {
        var set = ServiceSet.NONE;
        for (var value : values) {
            var range = range(value);
            for (int number = range.first(); number <= range.last(); number++) {
                set = set.union(ServiceSet.of(new Protocol(number)));
            }
        }
        return set;
    }

    private static PortRange range(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? PortRange.of(Integer.parseInt(text))
                : new PortRange(
                        Integer.parseInt(text.substring(0, dash)),
                        Integer.parseInt(text.substring(dash + 1)));
    }

    private static AddressSet addresses(List<String> values) {
        var ranges = new ArrayList<AddressRange>();
        for (var value : values) {
            int dash = value.indexOf('-');
            if (value.indexOf('/') >= 0) {
                ranges.add(Cidr.parse(value).range());
            } else if (dash >= 0) {
                ranges.add(
                        new AddressRange(
                                Address.parse(value.substring(0, dash)),
                                Address.parse(value.substring(dash + 1))));
            } else {
                ranges.add(AddressRange.of(Address.parse(value)));
            }
        }
        return new AddressSet(ranges);
    }
}
