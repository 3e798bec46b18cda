package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.model.address.Address;
import dev.haechi.text.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A service of the cluster (Service of the API group core/v1).
 *
 * @param selector none when its endpoints are kept by somebody else
 * @param headless whether clients write to the pods themselves
 * @param externalIps addresses at which every node takes packets for it
 * @param local whether packets from outside go to pods of the node they came to, with the client's
 *     address ({@code externalTrafficPolicy: Local})
 */
public record KubeService(
        ObjectName name,
        Type type,
        Optional<LabelSelector> selector,
        boolean headless,
        List<ServicePort> ports,
        List<Address> externalIps,
        boolean local,
        Origin origin) {
    /** Who can write to it. */
    public enum Type {
        CLUSTER_IP("ClusterIP"),
        NODE_PORT("NodePort"),
        LOAD_BALANCER("LoadBalancer"),
        EXTERNAL_NAME("ExternalName");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As manifests write it. */
        public String word() {
            return word;
        }
    }

    /** How a cluster lists them. */
    public static final Comparator<KubeService> IN_ORDER = Comparator.comparing(KubeService::name);

    public KubeService {
        ports = List.copyOf(ports);
        externalIps = List.copyOf(externalIps);
    }

    /** Whether somebody outside the cluster can write to it. */
    public boolean isOpenToOutside() {
        return type == Type.NODE_PORT || type == Type.LOAD_BALANCER || !externalIps.isEmpty();
    }

    @Override
    public String toString() {
        return name.namespace() + "/service/" + name.name();
    }
}
