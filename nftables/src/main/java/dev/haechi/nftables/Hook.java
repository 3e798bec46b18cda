package dev.haechi.nftables;

/**
 * Where a chain listens.
 *
 * @param type {@code filter} or {@code nat}
 * @param point such as {@code forward}
 * @param priority lower ones come first
 * @param accepts what happens to a packet that no rule decides
 */
public record Hook(String type, String point, int priority, boolean accepts) {
    /** A filter that drops what no rule decides. */
    public static Hook filter(String point) {
        return new Hook("filter", point, 0, false);
    }

    /** Rewrites destinations before routing; priority {@code dstnat} of nft(8). */
    public static Hook destinations(String point) {
        return new Hook("nat", point, -100, true);
    }

    /** Rewrites sources after routing; priority {@code srcnat} of nft(8). */
    public static Hook sources() {
        return new Hook("nat", "postrouting", 100, true);
    }

    @Override
    public String toString() {
        return "type "
                + type
                + " hook "
                + point
                + " priority "
                + priority
                + "; policy "
                + (accepts ? "accept" : "drop")
                + ";";
    }
}
