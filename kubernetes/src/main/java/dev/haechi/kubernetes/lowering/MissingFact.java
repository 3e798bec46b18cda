package dev.haechi.kubernetes.lowering;

import dev.haechi.text.Wording;

/** What would have to be known to say more. */
public enum MissingFact implements Wording {
    ENFORCEMENT,
    /** The kind. */
    UNREAD_POLICY,
    /** The namespace. */
    NAMESPACE_LABELS,
    /** The workload. */
    POD_LABELS,
    POD_BLOCKS,
    /** The workload. */
    POD_ADDRESS,
    NODE_ADDRESSES,
    /** The names. */
    DOMAIN_NAMES,
    /** The workload. */
    HOST_NETWORK,
    /** The workload. */
    SAME_NODE,
    OTHER_PROTOCOLS,
    /** Two policies. */
    EQUAL_PRIORITY;

    @Override
    public String key() {
        return name();
    }
}
