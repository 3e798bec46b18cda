package dev.haechi.verifier;

import dev.haechi.text.Wording;

/** Something that a landscape can have and that the checker's rules read. */
public enum Feature implements Wording {
    IPV6,
    LOCAL_ROUTE,
    BLACKHOLE,
    INTERNET_GATEWAY,
    SHARED_SOURCE,
    FLOATING_IP,
    NAT_GATEWAY,
    NAT_ALLOW_LIST,
    PEERING,
    TRANSIT_HUB,
    LINE,
    EXTERNAL_NETWORK,
    FORWARDING_INSTANCE,
    INLINE_FIREWALL,
    SERVICE_ENDPOINT,
    SECURITY_GROUP,
    GROUP_REFERENCE,
    PREFIX_LIST,
    UNFILTERED_INTERFACE,
    NETWORK_ACL,
    ACL_SOURCE_PORTS,
    LOAD_BALANCER_L4,
    LOAD_BALANCER_L7,
    PROXY_ON_INSTANCE,
    FORWARD_PROXY,
    ACCESS_LIST;

    @Override
    public String key() {
        return name();
    }
}
