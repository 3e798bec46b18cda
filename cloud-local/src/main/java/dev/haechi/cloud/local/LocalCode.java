package dev.haechi.cloud.local;

import dev.haechi.text.ProblemCode;

/** Problems of the local cloud. */
public enum LocalCode implements ProblemCode {
    /** Arguments: hub. */
    NO_HUB("CLD-001"),
    /** Arguments: endpoint. */
    NO_ENDPOINT("CLD-002"),
    /** Arguments: load balancer. */
    NO_MANAGED_BALANCER("CLD-003"),
    /** Arguments: routing table, route. */
    NO_INLINE_FIREWALL("CLD-004"),
    /** Arguments: environment, state folder. */
    HELD("CLD-005");

    private final String key;

    LocalCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
