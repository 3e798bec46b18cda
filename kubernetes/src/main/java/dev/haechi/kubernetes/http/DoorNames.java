package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Entrance;
import dev.haechi.kubernetes.cluster.IngressClass;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names under which it can be said which pods are the proxies. */
public final class DoorNames {
    private DoorNames() {}

    /** Of IngressClasses and GatewayClasses, and of Gateways as {@code namespace/name}. */
    public static SortedSet<String> of(Cluster cluster) {
        var names = new TreeSet<String>();
        cluster.classes().stream().map(IngressClass::name).forEach(names::add);
        cluster.gateways()
                .forEach(
                        gateway -> {
                            names.add(gateway.name().toString());
                            names.add(gateway.className());
                        });
        for (var route : cluster.routes()) {
            for (var entrance : route.entrances()) {
                switch (entrance) {
                    case Entrance.OfClass(var name) -> names.add(name);
                    case Entrance.OfGateway(var gateway, _, _) -> names.add(gateway.toString());
                    case Entrance.Other _ -> {}
                }
            }
        }
        return names;
    }
}
