package dev.haechi.kubernetes.access;

import java.util.List;

/**
 * Verbs on a kind of objects.
 *
 * @param group of the API; empty for the core
 * @param resource in the plural, with its part after a slash
 * @param clusterWide whether the objects are in no namespace
 */
public record Right(String group, String resource, List<String> verbs, boolean clusterWide) {
    private static final List<String> WATCHED = List.of("get", "list", "watch");
    private static final List<String> APPLIED =
            List.of("get", "list", "watch", "create", "patch", "delete");

    /** What delivery needs, in the order in which it is shown. Server-side apply is a patch. */
    public static final List<Right> NEEDED =
            List.of(
                    new Right("", "namespaces", List.of("get", "create", "patch"), true),
                    applied("", "configmaps"),
                    applied("", "limitranges"),
                    applied("", "persistentvolumeclaims"),
                    applied("", "resourcequotas"),
                    applied("", "secrets"),
                    applied("", "serviceaccounts"),
                    applied("", "services"),
                    applied("apps", "deployments"),
                    applied("apps", "statefulsets"),
                    applied("autoscaling", "horizontalpodautoscalers"),
                    applied("batch", "jobs"),
                    applied("networking.k8s.io", "ingresses"),
                    applied("networking.k8s.io", "networkpolicies"),
                    applied("policy", "poddisruptionbudgets"),
                    applied("rbac.authorization.k8s.io", "rolebindings"),
                    applied("rbac.authorization.k8s.io", "roles"),
                    new Right("", "events", WATCHED, false),
                    new Right("", "pods", WATCHED, false),
                    new Right("", "pods/log", List.of("get"), false),
                    new Right("apps", "replicasets", WATCHED, false));

    public Right {
        verbs = List.copyOf(verbs);
    }

    private static Right applied(String group, String resource) {
        return new Right(group, resource, APPLIED, false);
    }

    /** The same kind of objects with these verbs. */
    public Right only(List<String> some) {
        return new Right(group, resource, some, clusterWide);
    }

    /** {@code deployments.apps: create, patch}. */
    @Override
    public String toString() {
        return resource + (group.isEmpty() ? "" : "." + group) + ": " + String.join(", ", verbs);
    }
}
