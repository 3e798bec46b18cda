package dev.haechi.kubernetes.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A cluster as its manifests describe it. Everything is in the order of names, so that the order of
 * files changes nothing.
 *
 * @param namespaces those that are described, and those that something stands in
 */
public record Cluster(
        List<Namespace> namespaces,
        List<Workload> workloads,
        List<KubeService> services,
        List<Policy> policies,
        List<HttpRoute> routes,
        List<Gateway> gateways,
        List<IngressClass> classes,
        List<Grant> grants,
        List<Unread> unread,
        Facts facts) {
    public Cluster {
        namespaces = List.copyOf(namespaces);
        workloads = List.copyOf(workloads);
        services = List.copyOf(services);
        policies = List.copyOf(policies);
        routes = List.copyOf(routes);
        gateways = List.copyOf(gateways);
        classes = List.copyOf(classes);
        grants = List.copyOf(grants);
        unread = List.copyOf(unread);
    }

    /** The number of each workload, by {@link Workload#id}: its place in this cluster alone. */
    public Map<String, Integer> workloadNumbers() {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < workloads.size(); i++) {
            numbers.put(workloads.get(i).id(), i);
        }
        return numbers;
    }

    /** The same cluster, of which more is known. */
    public Cluster with(Facts known) {
        return new Cluster(
                namespaces,
                workloads,
                services,
                policies,
                routes,
                gateways,
                classes,
                grants,
                unread,
                known);
    }

    /** The same cluster with other policies. */
    public Cluster withPolicies(List<Policy> others) {
        return new Cluster(
                namespaces,
                workloads,
                services,
                others,
                routes,
                gateways,
                classes,
                grants,
                unread,
                facts);
    }
}
