package dev.haechi.network.course;

import dev.haechi.network.wording.TraceText;

/** Reasons of {@link dev.haechi.model.flow.Step.Dropped}; {@link TraceText} says them. */
public final class Drops {
    public static final String BLACKHOLE = "blackhole";
    public static final String NO_SUCH_ADDRESS = "no-such-address";
    public static final String NOT_ATTACHED = "not-attached";
    public static final String NO_HUB_ROUTE = "no-hub-route";
    public static final String DOES_NOT_FORWARD = "does-not-forward";
    public static final String LOOP = "loop";
    public static final String NO_FLOATING_IP = "no-floating-ip";
    public static final String NAT_HAS_NO_ADDRESS = "nat-has-no-address";
    public static final String NAT_LEADS_NOWHERE = "nat-leads-nowhere";
    public static final String NAT_ADMITS_NOTHING = "nat-admits-nothing";
    public static final String UNUSED_ADDRESS = "unused-address";
    public static final String NO_INTERNET_GATEWAY = "no-internet-gateway";
    public static final String NO_PUBLIC_ADDRESS = "no-public-address";
    public static final String ITSELF = "itself";
    public static final String NOT_ITS_OWN_ADDRESS = "not-its-own-address";
    public static final String REPLY_ELSEWHERE = "reply-elsewhere";

    private Drops() {}
}
