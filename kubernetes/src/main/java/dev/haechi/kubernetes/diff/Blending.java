package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.cluster.Unread;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.text.Origin;
import java.util.Optional;

/** How an object is put together from parts of two versions. */
interface Blending<T> {
    /** What it is called in both. */
    String name(T object);

    /** Asks for every part. */
    T blend(Choice<T> parts, T after);

    /** Where a part of the second is written; empty for what has no place of its own. */
    default Optional<Origin> origin(String part, T before, T after) {
        return Optional.empty();
    }

    /** Namespaces that manifests describe. */
    record OfNamespace() implements Blending<Namespace> {
        @Override
        public String name(Namespace object) {
            return "Namespace " + object.name();
        }

        @Override
        public Namespace blend(Choice<Namespace> parts, Namespace after) {
            return new Namespace(after.name(), parts.of("labels", Namespace::labels), true);
        }
    }

    /** Workloads. */
    record OfWorkload() implements Blending<Workload> {
        @Override
        public String name(Workload object) {
            return object.id();
        }

        @Override
        public Workload blend(Choice<Workload> parts, Workload after) {
            return new Workload(
                    after.kind(),
                    after.name(),
                    parts.of("labels", Workload::labels),
                    parts.of("ports", Workload::ports),
                    parts.of("hostNetwork", Workload::hostNetwork),
                    parts.of("nodeName", Workload::node),
                    parts.of("replicas", Workload::replicas),
                    parts.of("podIP", Workload::addresses),
                    after.origin());
        }

        @Override
        public Optional<Origin> origin(String part, Workload before, Workload after) {
            return Optional.of(after.origin());
        }
    }

    /** Services. */
    record OfService() implements Blending<KubeService> {
        @Override
        public String name(KubeService object) {
            return object.toString();
        }

        @Override
        public KubeService blend(Choice<KubeService> parts, KubeService after) {
            return new KubeService(
                    after.name(),
                    parts.of("type", KubeService::type),
                    parts.of("selector", KubeService::selector),
                    parts.of("clusterIP", KubeService::headless),
                    parts.of("ports", KubeService::ports),
                    parts.of("externalIPs", KubeService::externalIps),
                    parts.of("externalTrafficPolicy", KubeService::local),
                    after.origin());
        }

        @Override
        public Optional<Origin> origin(String part, KubeService before, KubeService after) {
            return Optional.of(after.origin());
        }
    }

    /** Policies of every kind. */
    record OfPolicy() implements Blending<Policy> {
        private static final String INGRESS = "ingress";
        private static final String EGRESS = "egress";

        @Override
        public String name(Policy object) {
            return object.toString();
        }

        @Override
        public Policy blend(Choice<Policy> parts, Policy after) {
            var pods = after.tier() == Tier.NAMESPACED ? "podSelector" : "subject";
            return new Policy(
                    after.kind(),
                    after.name(),
                    parts.of("tier", Policy::tier),
                    parts.of("priority", Policy::priority),
                    parts.of(pods, Policy::subject),
                    parts.of("policyTypes", Policy::directions),
                    parts.rules(INGRESS, Policy::ingress),
                    parts.rules(EGRESS, Policy::egress),
                    after.origin());
        }

        @Override
        public Optional<Origin> origin(String part, Policy before, Policy after) {
            var rule =
                    switch (part) {
                        case INGRESS -> Choice.firstOther(after.ingress(), before.ingress());
                        case EGRESS -> Choice.firstOther(after.egress(), before.egress());
                        case String _ -> Optional.<Origin>empty();
                    };
            return rule.or(() -> Optional.of(after.origin()));
        }
    }

    /** Kinds of objects that filter packets and are not read: they are there or not. */
    record OfUnread() implements Blending<Unread> {
        @Override
        public String name(Unread object) {
            return object.kind();
        }

        @Override
        public Unread blend(Choice<Unread> parts, Unread after) {
            return after;
        }
    }
}
