package dev.haechi.network.wording;

import dev.haechi.text.Wording;

/** What is said about traces, explanations and proofs. */
public enum TraceWording implements Wording {
    FLOW("trace.flow"),
    AT("trace.at"),
    PASSED("trace.passed"),
    END("trace.end"),
    MISSING("trace.missing"),
    ORIGIN("trace.origin"),
    INTERNET("place.internet"),
    GROUP("filter.group"),
    ACL("filter.acl"),
    NAT("filter.nat"),
    BALANCER("filter.balancer"),
    LISTENER("filter.listener"),
    NO_FILTER("filter.none"),
    LETS_IN("step.lets-in"),
    LETS_OUT("step.lets-out"),
    LISTENS("step.listens"),
    REFUSES_IN("step.refuses-in"),
    REFUSES_OUT("step.refuses-out"),
    NOTHING_LETS_IN("step.nothing-lets-in"),
    NOTHING_LETS_OUT("step.nothing-lets-out"),
    REPLY("step.reply"),
    ROUTED("step.routed"),
    UNROUTED("step.unrouted"),
    SOURCE("step.source"),
    DESTINATION("step.destination"),
    REOPENED("step.reopened"),
    ARRIVED("step.arrived"),
    DROP_BLACKHOLE("drop.blackhole"),
    DROP_NO_SUCH_ADDRESS("drop.no-such-address"),
    DROP_NOT_ATTACHED("drop.not-attached"),
    DROP_NO_HUB_ROUTE("drop.no-hub-route"),
    DROP_DOES_NOT_FORWARD("drop.does-not-forward"),
    DROP_LOOP("drop.loop"),
    DROP_NO_FLOATING_IP("drop.no-floating-ip"),
    DROP_NAT_HAS_NO_ADDRESS("drop.nat-has-no-address"),
    DROP_NAT_LEADS_NOWHERE("drop.nat-leads-nowhere"),
    DROP_NAT_ADMITS_NOTHING("drop.nat-admits-nothing"),
    DROP_UNUSED_ADDRESS("drop.unused-address"),
    DROP_NO_INTERNET_GATEWAY("drop.no-internet-gateway"),
    DROP_NO_PUBLIC_ADDRESS("drop.no-public-address"),
    DROP_ITSELF("drop.itself"),
    DROP_NOT_ITS_OWN_ADDRESS("drop.not-its-own-address"),
    DROP_REPLY_ELSEWHERE("drop.reply-elsewhere"),
    DROP_OTHER("drop.other"),
    END_DELIVERED("end.delivered"),
    END_DENIED_OUT("end.denied-out"),
    END_DENIED_IN("end.denied-in"),
    END_REPLY_DENIED("end.reply-denied"),
    END_NO_ROUTE("end.no-route"),
    END_BLACKHOLED("end.blackholed"),
    END_LOOPED("end.looped"),
    END_NO_SUCH_ADDRESS("end.no-such-address"),
    END_UNKNOWN("end.unknown"),
    BLOCKED_BY("explain.blocked-by"),
    TO_ADMIT("explain.to-admit"),
    NO_SMALL_CHANGE("explain.no-small-change"),
    THROUGH("explain.through"),
    ADD_RULE_IN("suggest.rule-in"),
    ADD_RULE_OUT("suggest.rule-out"),
    /** Group: whom a rule is about. */
    GROUP_MEMBERS("suggest.group-members"),
    /** List of prefixes: whom a rule is about. */
    PREFIXES("suggest.prefixes"),
    ADD_ACL_RULE("suggest.acl-rule"),
    ADD_ACL_REPLY("suggest.acl-reply"),
    ADD_ROUTE("suggest.route"),
    ADD_HUB_ROUTE("suggest.hub-route"),
    ADD_PEERING("suggest.peering"),
    ADD_INTERNET_GATEWAY("suggest.internet-gateway"),
    ADD_ALLOW_ENTRY("suggest.allow-entry"),
    ADMIT_CLIENT("suggest.client"),
    ADD_LISTENER("suggest.listener"),
    FORWARD("suggest.forward"),
    GIVE_FLOATING_IP("suggest.floating-ip"),
    INGRESS("direction.ingress"),
    EGRESS("direction.egress"),
    TARGET_LOCAL("target.local"),
    TARGET_INTERNET("target.internet"),
    TARGET_NAT("target.nat"),
    TARGET_PEER("target.peer"),
    TARGET_HUB("target.hub"),
    TARGET_LINE("target.line"),
    TARGET_FIREWALL("target.firewall"),
    TARGET_VIA("target.via"),
    TARGET_ENDPOINT("target.endpoint"),
    TARGET_BLACKHOLE("target.blackhole");

    private final String key;

    TraceWording(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
