package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.PartName;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.compute.Role;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.List;

/**
 * Opens what the nodes of a cluster need of each other and nothing else. The ports of etcd stay
 * closed: the only control node asks its own. So do node ports but the gateway's, which the routes
 * open to the edge.
 */
final class ClusterWiring {
    private final Site site;
    private final Wiring wiring;
    private final List<Unit> nodes;

    ClusterWiring(Site site, Wiring wiring) {
        this.site = site;
        this.wiring = wiring;
        this.nodes = site.units().stream().filter(Unit::isNodes).toList();
    }

    void derive() {
        for (var from : nodes) {
            for (var to : nodes) {
                if (!from.equals(to) || from.slots() > 1) {
                    between(from, to);
                }
            }
        }
        nodes.stream().filter(ClusterWiring::isControl).forEach(this::api);
    }

    private static boolean isControl(Unit unit) {
        return unit.role() == Role.CONTROL;
    }

    /** The metrics server asks the kubelets from whatever worker it runs on. */
    private void between(Unit from, Unit to) {
        open(from, to, OwnCluster.OVERLAY, "overlay", "packets of pods between nodes");
        open(from, to, NodeCluster.KUBELET, "kubelet", "commands, logs and metrics of pods");
    }

    /** The API server is for nodes, for Haechi's own server, and for administrators. */
    private void api(Unit control) {
        nodes.stream()
                .filter(node -> !isControl(node))
                .forEach(node -> open(node, control, NodeCluster.API_SERVER, "api", "API server"));
        open(
                site.unit(PartName.SERVER.service()),
                control,
                NodeCluster.API_SERVER,
                "deliver",
                "delivery to the cluster");
        site.find(PartName.BASTION.service())
                .ifPresent(
                        bastion ->
                                open(
                                        bastion,
                                        control,
                                        NodeCluster.API_SERVER,
                                        "administer",
                                        "administration of the cluster"));
    }

    private void open(Unit from, Unit to, Service service, String kind, String purpose) {
        var cause = from.isNodes() ? from.origin() : to.origin();
        wiring.connect(from, to, ServiceSet.of(service), kind, purpose, cause);
    }
}
