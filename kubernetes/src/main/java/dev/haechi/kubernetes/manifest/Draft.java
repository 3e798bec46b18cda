package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.cluster.Gateway;
import dev.haechi.kubernetes.cluster.Grant;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.IngressClass;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.Unread;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.cluster.WorkloadKind;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A cluster while its manifests are read. */
final class Draft {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?");

    /** API groups of which objects filter packets in ways that are not read. */
    private static final Set<String> FILTERING =
            Set.of(
                    "cilium.io",
                    "crd.projectcalico.org",
                    "projectcalico.org",
                    "crd.antrea.io",
                    "k8s.ovn.org",
                    "security.istio.io",
                    "policy.linkerd.io",
                    "policy.networking.k8s.io");

    private final Problems problems;
    private final Map<String, Origin> seen = new HashMap<>();
    private final Map<String, Namespace> namespaces = new TreeMap<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<KubeService> services = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<HttpRoute> routes = new ArrayList<>();
    private final List<Gateway> gateways = new ArrayList<>();
    private final List<IngressClass> classes = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final Map<String, Unread> unread = new TreeMap<>();

    Draft(Problems problems) {
        this.problems = problems;
    }

    void add(String kind, Mapping object) {
        var group = group(object.text("apiVersion").orElse(""));
        switch (group) {
            case "" -> addCore(kind, object);
            case "apps", "batch" -> addWorkload(kind, group, object);
            case "extensions", "networking.k8s.io" -> addNetworking(kind, group, object);
            case "policy.networking.k8s.io" -> addTiered(kind, group, object);
            case "gateway.networking.k8s.io" -> addGateway(kind, group, object);
            case String _ -> skip(kind, group);
        }
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private void addCore(String kind, Mapping object) {
        switch (kind) {
            case "Namespace" ->
                    name(kind, object, false).ifPresent(name -> addNamespace(name, object));
            case "Service" ->
                    name(kind, object, true)
                            .flatMap(name -> ServiceIn.read(name, object))
                            .ifPresent(services::add);
            case "Pod", "ReplicationController" -> addWorkload(kind, "", object);
            case String _ -> skip(kind, "");
        }
    }

    private void addNamespace(ObjectName name, Mapping object) {
        var labels =
                object.mapping("metadata")
                        .flatMap(one -> one.mapping("labels"))
                        .map(SelectorIn::labels)
                        .orElseGet(TreeMap::new);
        namespaces.put(name.name(), Namespace.declared(name.name(), labels));
    }

    private void addWorkload(String kind, String group, Mapping object) {
        var known = WorkloadKind.ofWord(kind);
        if (known.isEmpty()) {
            skip(kind, group);
            return;
        }
        name(kind, object, true)
                .ifPresent(name -> workloads.add(WorkloadIn.read(known.get(), name, object)));
    }

    private void addNetworking(String kind, String group, Mapping object) {
        switch (kind) {
            case "NetworkPolicy" ->
                    name(kind, object, true)
                            .flatMap(name -> new NetworkPolicyIn(name).read(object))
                            .ifPresent(policies::add);
            case "Ingress" ->
                    name(kind, object, true)
                            .ifPresent(name -> routes.add(new IngressIn(name).read(object)));
            case "IngressClass" ->
                    name(kind, object, false)
                            .ifPresent(name -> classes.add(IngressIn.ingressClass(name, object)));
            case String _ -> addWorkload(kind, group, object);
        }
    }

    private void addTiered(String kind, String group, Mapping object) {
        var known =
                switch (kind) {
                    case "ClusterNetworkPolicy" -> Optional.of(TieredPolicyIn.Kind.CLUSTER);
                    case "AdminNetworkPolicy" -> Optional.of(TieredPolicyIn.Kind.ADMIN);
                    case "BaselineAdminNetworkPolicy" -> Optional.of(TieredPolicyIn.Kind.BASELINE);
                    case String _ -> Optional.<TieredPolicyIn.Kind>empty();
                };
        if (known.isEmpty()) {
            skip(kind, group);
            return;
        }
        name(kind, object, false)
                .flatMap(name -> new TieredPolicyIn(known.get(), name).read(object))
                .ifPresent(policies::add);
    }

    private void addGateway(String kind, String group, Mapping object) {
        switch (kind) {
            case "HTTPRoute" ->
                    name(kind, object, true)
                            .ifPresent(name -> routes.add(new HttpRouteIn(name).read(object)));
            case "Gateway" ->
                    name(kind, object, true)
                            .ifPresent(name -> gateways.add(GatewayIn.gateway(name, object)));
            case "ReferenceGrant" ->
                    name(kind, object, true)
                            .ifPresent(name -> grants.addAll(GatewayIn.grants(name, object)));
            case String _ -> skip(kind, group);
        }
    }

    private void skip(String kind, String group) {
        var name = group.isEmpty() ? kind : kind + "." + group;
        boolean filters =
                FILTERING.contains(group) && (kind.contains("Policy") || kind.contains("Firewall"));
        unread.merge(
                name,
                new Unread(name, 1, filters),
                (one, other) -> new Unread(name, one.count() + other.count(), filters));
    }

    /** The name of an object; empty when it has none, or another has the same. */
    private Optional<ObjectName> name(String kind, Mapping object, boolean namespaced) {
        object.needs("metadata", kind);
        return object.mapping("metadata")
                .flatMap(metadata -> name(kind, object, metadata, namespaced));
    }

    private Optional<ObjectName> name(
            String kind, Mapping object, Mapping metadata, boolean namespaced) {
        var name = metadata.text("name").or(() -> generated(metadata));
        if (name.isEmpty()) {
            metadata.needs("name", kind);
        }
        var namespace = namespaced ? metadata.text("namespace").orElse("default") : "";
        checkName(metadata, "name", name.orElse("a"));
        if (namespaced) {
            checkName(metadata, "namespace", namespace);
        }
        var found = name.map(text -> new ObjectName(namespace, text));
        return found.filter(one -> isFirst(kind + " " + one, object));
    }

    /** The beginning of a name of which the API server makes the rest. */
    private static Optional<String> generated(Mapping metadata) {
        return metadata.text("generateName").map(text -> text.replaceAll("-+$", ""));
    }

    private static void checkName(Mapping metadata, String field, String name) {
        if (!NAME.matcher(name).matches()) {
            metadata.complain(metadata.origin(field), ManifestCode.NO_NAME, name);
        }
    }

    private boolean isFirst(String what, Mapping object) {
        var before = seen.putIfAbsent(what, object.origin());
        if (before != null) {
            problems.add(object.origin(), ManifestCode.DUPLICATE, what, before);
        }
        return before == null;
    }

    Cluster cluster() {
        workloads.forEach(one -> note(one.name()));
        services.forEach(one -> note(one.name()));
        policies.forEach(one -> note(one.name()));
        workloads.sort(Workload.IN_ORDER);
        services.sort(KubeService.IN_ORDER);
        policies.sort(Policy.IN_ORDER);
        routes.sort(HttpRoute.IN_ORDER);
        gateways.sort(Comparator.comparing(Gateway::name));
        classes.sort(Comparator.comparing(IngressClass::name));
        return new Cluster(
                List.copyOf(namespaces.values()),
                workloads,
                services,
                policies,
                routes,
                gateways,
                classes,
                grants,
                List.copyOf(unread.values()),
                Facts.NONE);
    }

    private void note(ObjectName name) {
        if (!name.namespace().isEmpty()) {
            namespaces.computeIfAbsent(name.namespace(), Namespace::named);
        }
    }
}
