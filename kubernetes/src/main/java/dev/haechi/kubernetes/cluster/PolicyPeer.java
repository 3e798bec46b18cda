package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.model.address.AddressSet;
import java.util.Optional;

/** Whom a rule of a policy means on the other side. */
public sealed interface PolicyPeer {
    /**
     * Pods with some labels in some namespaces.
     *
     * @param namespace the only one, for a peer without namespace selector
     */
    record Pods(Optional<String> namespace, LabelSelector namespaces, LabelSelector pods)
            implements PolicyPeer {}

    /**
     * Addresses, of pods and of others.
     *
     * @param written as the manifest has it
     */
    record Addresses(AddressSet set, String written) implements PolicyPeer {}

    /** Nodes with some labels: their addresses are in no manifest. */
    record Nodes(LabelSelector nodes) implements PolicyPeer {}

    /** Names whose addresses the cluster looks up. */
    record DomainNames(String names) implements PolicyPeer {}
}
