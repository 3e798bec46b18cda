package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.HttpRoute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Requests that stand for all: one of every kind that the routes of some clusters tell apart. Names
 * and paths that no rule speaks of are made of a word that is nowhere in them. Unencrypted and
 * encrypted on the ports of listeners, and on 80 and 443 where none says.
 */
public final class Samples {
    private final List<Opening> openings = new ArrayList<>();
    private final String other;

    private Samples(List<Cluster> clusters) {
        for (var cluster : clusters) {
            Doors.of(cluster).forEach(door -> openings.addAll(door.openings()));
        }
        var word = "any";
        while (isThere(word)) {
            word += "x";
        }
        other = word;
    }

    private boolean isThere(String word) {
        return openings.stream()
                .anyMatch(
                        one ->
                                one.host().text().contains(word)
                                        || one.paths().stream()
                                                .anyMatch(path -> path.path().contains(word)));
    }

    /** Requests that some rule takes, each once. Costs O(names × rules). */
    public static List<Request> of(List<Cluster> clusters) {
        return new Samples(clusters).requests();
    }

    private List<Request> requests() {
        var requests = new LinkedHashSet<Request>();
        for (var host : hosts()) {
            var here =
                    openings.stream().filter(one -> one.host().takes(host, isDeep(one))).toList();
            for (var port : ports(here)) {
                for (var path : paths(here)) {
                    requests.add(new Request(port.tls(), host, port.number(), path));
                }
            }
        }
        return List.copyOf(requests);
    }

    private static boolean isDeep(Opening opening) {
        return opening.route().kind() == HttpRoute.Kind.HTTP_ROUTE;
    }

    private Set<String> hosts() {
        var hosts = new LinkedHashSet<String>();
        for (var opening : openings) {
            var text = opening.host().text();
            if (text.startsWith("*.")) {
                hosts.add(other + text.substring(1));
                hosts.add(other + "." + other + text.substring(1));
            } else if (!text.isEmpty()) {
                hosts.add(text);
            }
        }
        hosts.add(other + ".example");
        return hosts;
    }

    private record DoorPort(boolean tls, int number) {}

    private static Set<DoorPort> ports(List<Opening> here) {
        var ports = new LinkedHashSet<DoorPort>();
        for (var opening : here) {
            opening.listener()
                    .ifPresentOrElse(
                            one -> ports.add(new DoorPort(one.tls(), one.port())),
                            () -> {
                                ports.add(new DoorPort(true, 443));
                                ports.add(new DoorPort(false, 80));
                            });
        }
        return ports;
    }

    private Set<String> paths(List<Opening> here) {
        var paths = new LinkedHashSet<String>();
        for (var opening : here) {
            opening.paths().forEach(path -> paths.addAll(path.examples(other)));
        }
        paths.add("/");
        paths.add("/" + other);
        paths.removeIf(path -> !path.startsWith("/"));
        return paths;
    }
}
