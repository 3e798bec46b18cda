package dev.haechi.network.smt;

import com.microsoft.z3.BoolExpr;

/**
 * One way by which packets of somebody arrive at somebody and are answered.
 *
 * @param packets which, as they are written
 * @param seen what the receiver sees
 * @param lent whether they leave by a gateway that lends an address
 * @param doubtful of which packets it depends on that address whether they arrive
 */
record Arrival(BoolExpr packets, Header seen, boolean lent, BoolExpr doubtful) {}
