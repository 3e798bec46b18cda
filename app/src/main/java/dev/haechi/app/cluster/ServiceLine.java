package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.ServicePort;
import dev.haechi.kubernetes.reach.Endpoints;
import dev.haechi.kubernetes.reach.Endpoints.Endpoint;
import dev.haechi.kubernetes.reach.Endpoints.Resolution;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one port of a service leads to.
 *
 * @param service its name
 * @param type such as {@code ClusterIP}
 * @param outside whether somebody outside the cluster can write to it
 * @param port as clients write to it
 * @param endpoints who answers, and on what
 * @param why why nobody does, or what would have to be known
 */
public record ServiceLine(
        String service,
        String type,
        boolean outside,
        String port,
        List<String> endpoints,
        Optional<Message> why) {
    public ServiceLine {
        endpoints = List.copyOf(endpoints);
    }

    static List<ServiceLine> of(Cluster cluster) {
        var all = new ArrayList<ServiceLine>();
        for (var service : cluster.services()) {
            service.ports().forEach(port -> all.add(of(cluster, service, port)));
        }
        return all;
    }

    private static ServiceLine of(Cluster cluster, KubeService service, ServicePort port) {
        var asked = new Service(port.protocol(), port.port());
        return switch (new Endpoints(cluster).of(service, asked)) {
            case Resolution.Found(var found) ->
                    line(
                            service,
                            asked,
                            found.stream().map(one -> said(cluster, one)).toList(),
                            Optional.empty());
            case Resolution.Nobody(var reason) ->
                    line(service, asked, List.of(), Optional.of(reason));
            case Resolution.Unknown(var fact) -> line(service, asked, List.of(), Optional.of(fact));
        };
    }

    private static String said(Cluster cluster, Endpoint endpoint) {
        return cluster.workloads().get(endpoint.workload()).id() + " " + endpoint.service();
    }

    private static ServiceLine line(
            KubeService service, Service asked, List<String> endpoints, Optional<Message> why) {
        return new ServiceLine(
                service.toString(),
                service.type().word(),
                service.isOpenToOutside(),
                asked.toString(),
                endpoints,
                why);
    }
}
