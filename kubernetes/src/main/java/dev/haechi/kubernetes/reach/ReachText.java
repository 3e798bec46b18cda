package dev.haechi.kubernetes.reach;

import dev.haechi.text.Wording;

/** Why nothing is sent on to a pod, and what would let a packet pass. */
public enum ReachText implements Wording {
    /** Service, selector. */
    NO_ENDPOINT,
    /** Service. */
    NO_REPLICA,
    /** Service, port asked, ports it has. */
    NO_PORT,
    /** Service, name of the target port. */
    NO_TARGET,
    /** Service. */
    NOT_OPEN_TO_OUTSIDE,
    /** Service: a fact that is missing. */
    OWN_ENDPOINTS,
    /** Service: a fact that is missing. */
    EXTERNAL_NAME,
    /** Service: a fact that is missing. */
    NODE_AS_SOURCE,
    /** Workload: a fact that is missing. */
    POD_ROUTE,
    /** Policy, direction, other side, service. */
    ADD_RULE,
    /** Policy, rule that denies, other side, service. */
    ADD_RULE_BEFORE;

    @Override
    public String key() {
        return name();
    }
}
