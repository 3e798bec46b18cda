package dev.haechi.network.lint;

import dev.haechi.text.ProblemCode;

/** What can be found; why and how to mend it stand in the bundles. */
public enum LintCode implements ProblemCode {
    /** No packet is left for a rule. Arguments: the rule, its filter, the rules before it. */
    SHADOWED("NET-301", Severity.MEDIUM),
    /** Without it every packet fares the same. Arguments: the rule, its filter, the others. */
    IMPLIED("NET-302", Severity.LOW),
    /** Another says the same, word by word. Arguments: the rule, its filter, the other. */
    DUPLICATE("NET-303", Severity.LOW),
    /** It matches no packet. Arguments: the rule, its filter, what of it holds nothing. */
    NEVER_MATCHES("NET-304", Severity.MEDIUM),
    /** Nobody has a group. Arguments: the group. */
    UNUSED_GROUP("NET-305", Severity.LOW),
    /** No subnet has an ACL. Arguments: the ACL. */
    UNUSED_ACL("NET-306", Severity.LOW),
    /** No rule names a prefix list. Arguments: the list. */
    UNUSED_PREFIX_LIST("NET-307", Severity.LOW),
    /** No subnet has a routing table. Arguments: the table. */
    UNUSED_TABLE("NET-308", Severity.LOW),
    /** No route leads to a NAT gateway or peering. Arguments: its name. */
    UNUSED_WAY("NET-309", Severity.LOW),
    /** Everybody is let in to guarded ports. Arguments: the rule, its group, the services. */
    OPEN_ON_GUARDED_PORTS("NET-310", Severity.HIGH),
    /** Everybody is let in to all ports. Arguments: the rule, its group, the services. */
    OPEN_ON_ALL_PORTS("NET-311", Severity.HIGH),
    /**
     * An ACL treats members of one subnet differently. Arguments: the ACL, direction, subnet, one
     * member, the other, a packet that is admitted for the first alone.
     */
    SPLIT_SUBNET("NET-320", Severity.LOW),
    /** TCP is admitted and its reply is not. Arguments: the rule, the ACL, the packet. */
    REPLY_LOST("NET-321", Severity.HIGH),
    /** Two hold common addresses. Arguments: one, the other, the addresses. */
    OVERLAP("NET-330", Severity.MEDIUM),
    /** Two neighbours of a VPC hold common addresses. Arguments: one, the other, the VPC, which. */
    OVERLAPPING_NEIGHBOURS("NET-331", Severity.MEDIUM),
    /**
     * A route leads to where none of its addresses is. Arguments: the route, its table, through
     * what.
     */
    ROUTE_TO_NOWHERE("NET-340", Severity.MEDIUM),
    /** Other routes take all that a route matches. Arguments: the route, its table, the others. */
    ROUTE_NEVER_CHOSEN("NET-341", Severity.MEDIUM),
    /** A route drops packets to somebody. Arguments: the route, its table, to whom. */
    BLACKHOLE_IN_USE("NET-342", Severity.MEDIUM);

    private final String key;
    private final Severity severity;

    LintCode(String key, Severity severity) {
        this.key = key;
        this.severity = severity;
    }

    @Override
    public String key() {
        return key;
    }

    public Severity severity() {
        return severity;
    }
}
