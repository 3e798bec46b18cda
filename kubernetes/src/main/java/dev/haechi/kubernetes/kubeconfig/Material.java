package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Secret;

/** A certificate or key, as a kubeconfig gives it. */
public sealed interface Material {
    /** The field that gives it. */
    String field();

    /** Where its value stands. */
    Origin origin();

    /**
     * Written into the kubeconfig.
     *
     * @param base64 as written
     */
    record Inline(String field, Origin origin, Secret base64) implements Material {}

    /**
     * In a file.
     *
     * @param path as written; one that does not begin with / is meant from the kubeconfig's folder
     */
    record InFile(String field, Origin origin, String path) implements Material {}
}
