package dev.haechi.cloud.local.space;

/** Names of tables of nftables in our namespaces. */
public final class LocalTables {
    /** What the landscape says. */
    public static final String OURS = "haechi";

    /**
     * Begins the names of tables that lead calls to replicas. They change with every rollout, are
     * written by whoever runs the replicas, and are no part of a landscape.
     */
    private static final String CALLS = "haechi-call-";

    private LocalTables() {}

    /** Whether a table leads calls to replicas. */
    public static boolean leadsCalls(String name) {
        return name.startsWith(CALLS);
    }
}
