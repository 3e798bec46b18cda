package dev.haechi.model.testing;

/** Something that a random landscape may have. */
public enum Feature {
    /** Blocks and addresses of both families. */
    IPV6,
    /** Ways to and from the IPv6 internet, and outside networks with IPv6 blocks. */
    IPV6_INTERNET,
    /** Up to three VPCs instead of one. */
    SEVERAL_VPCS,
    /** Two VPCs with the same block, never joined to one another. */
    SAME_BLOCKS,
    PEERING,
    /** Routes through a peering to a VPC that is joined with the far one only. */
    BEYOND_PEERING,
    HUB,
    /** Hubs that lead to lines, and from lines. */
    HUB_LINE,
    INTERNET_GATEWAY,
    /** Internet gateways that lend their own address to instances without floating IP. */
    SHARED_SOURCE,
    FLOATING_IP,
    NAT,
    /** Tables that lead to the internet by a NAT gateway and by the internet gateway. */
    TWO_WAYS_OUT,
    NAT_ALLOW_LIST,
    /** Routes that drop, some of them inside the VPC's own blocks. */
    BLACKHOLE,
    /** VPN or direct lines to external networks. */
    LINE,
    /** Named external networks. */
    EXTERNAL,
    /** Routes through an instance that forwards. */
    FORWARDER,
    /** Routes through an inline firewall. */
    FIREWALL,
    /** Routes through one of these within the VPC, or to everywhere. */
    WIDE_DETOUR,
    /** Managed services with an address in a subnet. */
    ENDPOINT,
    ACL,
    /** ACL rules for certain source ports. */
    ACL_SOURCE_PORTS,
    GROUP_REFERENCE,
    PREFIX_LIST,
    /** Rules for SCTP, for ICMP types and codes, for protocols without ports. */
    ODD_SERVICES,
    /** Instances without any security group. */
    UNFILTERED,
    /** Managed load balancers of layer 4. */
    BALANCER_L4,
    /** Managed load balancers of layer 7. */
    BALANCER_L7,
    /** Layer 7 proxies on an instance, with a WAF. */
    EDGE,
    /** Listeners of UDP. */
    UDP_LISTENER,
    /** Proxies on instances that open connections for whoever reaches them. */
    FORWARD_PROXY,
    /** Access lists of load balancers. */
    ACCESS_LIST,
    /** Facts that are not known. */
    UNKNOWN_FACTS,
    DATA_STORE,
    INTENT,
    /** Clusters whose nodes are instances. */
    CLUSTER
}
