package dev.haechi.network.smt;

import com.microsoft.z3.BitVecExpr;

/**
 * What a packet says of itself, as terms.
 *
 * @param service destination port, or ICMP type and code; 0 for protocols that have neither
 */
record Header(
        BitVecExpr source,
        BitVecExpr destination,
        BitVecExpr protocol,
        BitVecExpr sourcePort,
        BitVecExpr service) {

    Header from(BitVecExpr other) {
        return new Header(other, destination, protocol, sourcePort, service);
    }

    Header to(BitVecExpr other) {
        return new Header(source, other, protocol, sourcePort, service);
    }
}
