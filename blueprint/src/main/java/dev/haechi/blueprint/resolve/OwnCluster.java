package dev.haechi.blueprint.resolve;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.compute.Overlay;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.ClusterId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Service;
import dev.haechi.model.workload.Resources;
import dev.haechi.model.workload.Workload;
import java.util.List;

/**
 * A cluster on instances of the environment, as it is meant.
 *
 * @param version as in {@code 1.36}
 * @param pools its nodes, by zone
 * @param pods from where pods get addresses
 * @param services from where the cluster's services get addresses
 * @param workloads what runs on it, in the order of the blueprint; they have no slots
 */
public record OwnCluster(
        String version, List<Pool> pools, Cidr pods, Cidr services, List<Workload> workloads) {
    /** What carries packets of pods from node to node. */
    public static final Overlay CARRIED_BY = Overlay.FLANNEL_VXLAN;

    /** The same as packets of the nodes. */
    public static final Service OVERLAY = CARRIED_BY.service(IpFamily.V4);

    /** Port of every worker on which the gateway takes the edge's requests. */
    public static final Port GATEWAY = Port.of(30_080);

    /**
     * Nodes in one zone.
     *
     * @param control those of the control plane
     * @param workers those on which pods run
     * @param size limits of each
     */
    public record Pool(
            Zone zone, List<InstanceId> control, List<InstanceId> workers, Resources size) {
        public Pool {
            control = List.copyOf(control);
            workers = List.copyOf(workers);
        }
    }

    public OwnCluster {
        pools = List.copyOf(pools);
        workloads = List.copyOf(workloads);
    }

    /** What a landscape says of it. */
    NodeCluster nodes(ClusterId id) {
        return new NodeCluster(
                id,
                pools.stream().flatMap(pool -> pool.control().stream()).toList(),
                pools.stream().flatMap(pool -> pool.workers().stream()).toList(),
                Fact.known(CARRIED_BY),
                Fact.known(true),
                List.of(pods),
                List.of(services));
    }
}
