package dev.haechi.network.smt;

import com.microsoft.z3.BoolExpr;

/**
 * One way by which packets of somebody arrive at somebody and are answered.
 *
 * @param packets which, as they are written
 * @param seen what the receiver sees
 * @param doubtful of which packets that depends on the address that a gateway lends
 */
record Arrival(BoolExpr packets, Header seen, BoolExpr doubtful) {
    boolean lent() {
        return !doubtful.isFalse();
    }
}
