package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;

/**
 * A context of a kubeconfig: who, where.
 *
 * @param origin of the entry
 * @param namespace {@code default} when none is written
 */
public record ContextEntry(
        Origin origin, String name, String cluster, String user, String namespace) {}
