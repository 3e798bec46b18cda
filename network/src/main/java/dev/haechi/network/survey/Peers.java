package dev.haechi.network.survey;

import org.jspecify.annotations.Nullable;

/**
 * Which members of a domain a set of addresses means, by crowd. Made once for all rules that mean
 * the same.
 *
 * @param byCrowd null for crowds none of whose members are meant
 */
record Peers(long @Nullable [][] byCrowd) {
    /** The members of a crowd; null when none is meant. */
    long @Nullable [] of(Crowd crowd) {
        return byCrowd[crowd.index];
    }
}
