package dev.haechi.cli.cluster;

import dev.haechi.text.Wording;

/** What answers about clusters say. */
public enum ClusterWords implements Wording {
    SERVICES,
    /** Route, hosts, backends. */
    REQUESTS,
    /** Proxies, class or Gateway. */
    BY_PROXIES,
    PASSES_PARTLY,
    STOPPED_BY_POLICY,
    /** From, request, as the next ones. */
    REQUEST_REACHES,
    REQUEST_PARTLY,
    REQUEST_BLOCKED,
    REQUEST_UNKNOWN,
    /** Class or Gateway, host and path, route, service and port. */
    REQUEST_WAY,
    /** Class or Gateway, host and path, route. */
    REQUEST_TAKEN,
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
    NO_REMEDY,
    /** From, to, service: the network of the nodes stops it. */
    BLOCKED_BETWEEN,
    PARTLY_BETWEEN,
    /** How packets go. */
    BETWEEN,
    /** How packets go, to whom. */
    BETWEEN_TO,
    ON_ONE_NODE,
    OWN_WAYS,
    PASSES,
    /** Why. */
    STOPPED,
    /** What is missing. */
    OPEN,
    /** Packets. */
    THERE,
    BACK,
    THERE_AND_BACK,
    /** Which packets, by what. */
    BARRIER,
    KUBELET,
    API_SERVER,
    CHANGE,
    CHANGE_PART,
    NO_CHANGE;

    @Override
    public String key() {
        return name();
    }
}
