package dev.haechi.nftables;

import java.util.List;
import java.util.Optional;

/**
 * Rules in their order.
 *
 * @param hook empty for a chain that others jump to
 * @param rules in the form in which {@code nft -s -n list} prints them
 */
public record Chain(String name, Optional<Hook> hook, List<String> rules) {
    public Chain {
        rules = List.copyOf(rules);
    }

    /** A chain at a hook. */
    public static Chain at(String name, Hook hook, List<String> rules) {
        return new Chain(name, Optional.of(hook), rules);
    }

    /** A chain that others jump to. */
    public static Chain plain(String name, List<String> rules) {
        return new Chain(name, Optional.empty(), rules);
    }

    void print(StringBuilder out) {
        out.append("\tchain ").append(name).append(" {\n");
        hook.ifPresent(at -> out.append("\t\t").append(at).append('\n'));
        rules.forEach(rule -> out.append("\t\t").append(rule).append('\n'));
        out.append("\t}\n");
    }
}
