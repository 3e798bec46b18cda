package dev.haechi.cli.cluster;

import dev.haechi.text.Wording;

/** What answers about clusters say. */
public enum ClusterWords implements Wording {
    SERVICES,
    /** Route, hosts, backends. */
    ROUTE,
    /** Kind, count. */
    UNREAD,
    /** Kind, count. */
    UNREAD_FILTER,
    /** From, to, service. */
    REACHES,
    PARTLY,
    BLOCKED,
    UNKNOWN,
    /** Receiver, service. */
    SENT_ON,
    /** Direction, workload. */
    EGRESS,
    INGRESS,
    /** Rule. */
    ADMITTED_BY,
    ADMITTED_FREE,
    /** Rule. */
    DENIED_BY,
    /** Policies. */
    ISOLATED_BY,
    NOT_KNOWN,
    /** Fact. */
    MISSING,
    REMEDY,
    REMEDY_PART,
    NO_REMEDY;

    @Override
    public String key() {
        return name();
    }
}
