package dev.haechi.cloud.local;

/** Names of our tables of nftables. */
final class LocalTables {
    /** What the landscape says. */
    static final String OURS = "haechi";

    /** Where service addresses lead; changes with every rollout, and is no part of a landscape. */
    static final String SERVICES = "haechi_services";

    private LocalTables() {}
}
