package dev.haechi.nftables;

import java.util.List;

/**
 * Chains that belong together.
 *
 * @param family {@code inet}, {@code bridge} …
 * @param chains a chain stands after those it jumps to
 * @param others sets and maps that are in it, each as one text
 */
public record Table(String family, String name, List<Chain> chains, List<String> others) {
    public Table {
        chains = List.copyOf(chains);
        others = List.copyOf(others);
    }

    /** A table of chains alone. */
    public static Table of(String family, String name, List<Chain> chains) {
        return new Table(family, name, chains, List.of());
    }

    /**
     * What {@code nft -f} takes to have exactly this table, whatever there was under its name; in
     * one transaction, so that no packet meets a half of it.
     */
    public String script() {
        var out = new StringBuilder();
        out.append("table ").append(family).append(' ').append(name).append('\n');
        out.append(removal());
        out.append("table ").append(family).append(' ').append(name).append(" {\n");
        chains.forEach(chain -> chain.print(out));
        return out.append("}\n").toString();
    }

    /** What {@code nft -f} takes to have it no more; fails when it does not exist. */
    public String removal() {
        return "delete table " + family + " " + name + "\n";
    }

    /** Whether this is of the given family and name. */
    public boolean is(String otherFamily, String otherName) {
        return family.equals(otherFamily) && name.equals(otherName);
    }
}
