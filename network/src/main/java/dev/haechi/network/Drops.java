package dev.haechi.network;

/** Reasons of {@link dev.haechi.model.flow.Step.Dropped}; {@link TraceText} says them. */
final class Drops {
    static final String BLACKHOLE = "blackhole";
    static final String NO_SUCH_ADDRESS = "no-such-address";
    static final String NOT_ATTACHED = "not-attached";
    static final String NO_HUB_ROUTE = "no-hub-route";
    static final String DOES_NOT_FORWARD = "does-not-forward";
    static final String LOOP = "loop";
    static final String NO_FLOATING_IP = "no-floating-ip";
    static final String NAT_HAS_NO_ADDRESS = "nat-has-no-address";
    static final String NAT_LEADS_NOWHERE = "nat-leads-nowhere";
    static final String NAT_ADMITS_NOTHING = "nat-admits-nothing";
    static final String UNUSED_ADDRESS = "unused-address";
    static final String NO_INTERNET_GATEWAY = "no-internet-gateway";
    static final String NO_PUBLIC_ADDRESS = "no-public-address";
    static final String ITSELF = "itself";
    static final String NOT_ITS_OWN_ADDRESS = "not-its-own-address";
    static final String REPLY_ELSEWHERE = "reply-elsewhere";

    private Drops() {}
}
