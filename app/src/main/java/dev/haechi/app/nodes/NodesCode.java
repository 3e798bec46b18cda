package dev.haechi.app.nodes;

import dev.haechi.text.ProblemCode;

/** What can be wrong with the nodes of a cluster, and with its blocks of addresses. */
public enum NodesCode implements ProblemCode {
    /** A text that is no overlay: the text, those that there are. */
    NO_OVERLAY("APP-231"),
    /** A name of something that is no instance: the name. */
    NO_NODE("APP-232"),
    /** Services share addresses with a subnet: their block, the subnet, what they share. */
    SERVICES_IN_SUBNET("APP-233"),
    /** Pods share addresses with a subnet: their block, the subnet, what they share. */
    PODS_IN_SUBNET("APP-234"),
    /** Pods share addresses with services: what they share. */
    PODS_AMONG_SERVICES("APP-235"),
    /** No nodes are named, and the landscape does not say which of its clusters is meant. */
    NO_NODES("APP-244"),
    /** Packets of pods are stopped: cluster, from, to, how they go, what stops them, what helps. */
    OVERLAY_STOPPED("APP-245"),
    /** The same of what nodes ask each other for. */
    OWN_WAY_STOPPED("APP-246"),
    /** Cluster, from, to, how packets go, the facts that are missing. */
    WAY_UNKNOWN("APP-247");

    private final String key;

    NodesCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
