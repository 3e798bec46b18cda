package dev.haechi.network.survey;

import org.jspecify.annotations.Nullable;

/**
 * Which members of a domain a set of addresses means, by crowd. Made once for all rules that mean
 * the same.
 */
final class Peers {
    /** No member of the domain. */
    static final Peers NOBODY = new Peers(new long[0][]);

    private final long[][] byCrowd;

    /**
     * @param byCrowd empty for crowds none of whose members are meant
     */
    Peers(long[][] byCrowd) {
        this.byCrowd = byCrowd;
    }

    boolean isNobody() {
        return byCrowd.length == 0;
    }

    /** The members of a crowd; null when none is meant. */
    long @Nullable [] of(Crowd crowd) {
        long[] meant = byCrowd[crowd.index];
        return meant.length == 0 ? null : meant;
    }
}
