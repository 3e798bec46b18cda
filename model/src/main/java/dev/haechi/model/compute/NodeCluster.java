package dev.haechi.model.compute;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.ClusterId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.service.Service;
import java.util.List;

/**
 * Instances that are the nodes of one cluster. Changes nothing for packets of the instances; what
 * packets of pods need of them follows from it.
 *
 * @param control those on which the API server runs
 * @param workers those on which pods may stand
 * @param overlay how packets of pods are carried between them
 * @param kubeProxy whether kube-proxy, or what does its work, runs on every node
 * @param pods from where pods get addresses; none: not known
 * @param services from where services get addresses; none: not known
 */
public record NodeCluster(
        ClusterId id,
        List<InstanceId> control,
        List<InstanceId> workers,
        Fact<Overlay> overlay,
        Fact<Boolean> kubeProxy,
        List<Cidr> pods,
        List<Cidr> services) {
    /** What nodes ask the control nodes for (kubernetes.io, "Ports and Protocols"). */
    public static final Service API_SERVER = Service.tcp(6443);

    /** What every node is asked for: logs, commands, metrics (as above). */
    public static final Service KUBELET = Service.tcp(10_250);

    public NodeCluster {
        control = List.copyOf(control);
        workers = List.copyOf(workers);
        pods = List.copyOf(pods);
        services = List.copyOf(services);
    }
}
