package dev.haechi.kubernetes.cluster;

/** When a policy is asked; a tier that decides is the last one asked. */
public enum Tier {
    /** ClusterNetworkPolicy of the tier Admin, AdminNetworkPolicy. */
    ADMIN,
    /** NetworkPolicy: decides about every pod that one of them selects. */
    NAMESPACED,
    /** ClusterNetworkPolicy of the tier Baseline, BaselineAdminNetworkPolicy. */
    BASELINE
}
