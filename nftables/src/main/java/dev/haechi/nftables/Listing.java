package dev.haechi.nftables;

import dev.haechi.model.address.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code nft -s -n list ruleset} prints: what a kernel really has. */
public final class Listing {
    private static final Pattern TABLE = Pattern.compile("table (\\S+) (\\S+) \\{.*");
    private static final Pattern CHAIN = Pattern.compile("chain (\\S+) \\{");
    private static final Pattern HOOK =
            Pattern.compile(
                    "type (\\S+) hook (\\S+)(?: device \\S+)? priority (-?[0-9]+); policy"
                            + " (accept|drop);");
    private static final Pattern IPV6 =
            Pattern.compile("(?<![0-9a-zA-Z\".:])[0-9a-f]*:[0-9a-f:.]+(?![0-9a-zA-Z\"])");

    private final ArrayDeque<String> lines;

    private Listing(String text) {
        lines = new ArrayDeque<>(text.lines().map(String::strip).toList());
    }

    /** The tables of a listing, in its order. Lines that are no part of one are passed over. */
    public static List<Table> tables(String text) {
        var listing = new Listing(text);
        var tables = new ArrayList<Table>();
        while (!listing.lines.isEmpty()) {
            var matcher = TABLE.matcher(listing.lines.removeFirst());
            if (matcher.matches()) {
                tables.add(listing.table(matcher.group(1), matcher.group(2)));
            }
        }
        return tables;
    }

    private Table table(String family, String name) {
        var chains = new ArrayList<Chain>();
        var others = new ArrayList<String>();
        while (!lines.isEmpty()) {
            var line = lines.removeFirst();
            if (line.equals("}")) {
                break;
            }
            var chain = CHAIN.matcher(line);
            if (chain.matches()) {
                chains.add(chain(chain.group(1)));
            } else if (!line.isEmpty()) {
                others.add(line.endsWith("{") ? line + " " + String.join(" ", body()) : line);
            }
        }
        return new Table(family, name, chains, others);
    }

    private Chain chain(String name) {
        var rules = body();
        if (rules.isEmpty()) {
            return Chain.plain(name, rules);
        }
        var hook = hook(rules.getFirst());
        var rest = hook.isPresent() ? rules.subList(1, rules.size()) : rules;
        return new Chain(name, hook, rest.stream().map(Listing::usual).toList());
    }

    private List<String> body() {
        var body = new ArrayList<String>();
        while (!lines.isEmpty()) {
            var line = lines.removeFirst();
            if (line.equals("}")) {
                break;
            }
            body.add(line);
        }
        return body;
    }

    private static Optional<Hook> hook(String line) {
        var matcher = HOOK.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new Hook(
                                matcher.group(1),
                                matcher.group(2),
                                Integer.parseInt(matcher.group(3)),
                                matcher.group(4).equals("accept")))
                : Optional.empty();
    }

    /** IPv6 addresses as RFC 5952 has them: nft prints {@code ::1:2} as {@code ::0.1.0.2}. */
    private static String usual(String rule) {
        int comment = rule.indexOf('"');
        int end = rule.indexOf("comment \"");
        int until = end >= 0 ? end : rule.length();
        if (comment >= 0 && comment < until) {
            return rule; // names of links are quoted, and such rules have IPv4 or no short forms
        }
        return IPV6.matcher(rule.substring(0, until)).replaceAll(Listing::usual)
                + rule.substring(until);
    }

    private static String usual(java.util.regex.MatchResult found) {
        return Matcher.quoteReplacement(
                Address.tryParse(found.group()).map(Address::toString).orElse(found.group()));
    }
}
