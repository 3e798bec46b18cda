package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.WorkloadKind;
import dev.haechi.model.address.Address;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds parties by name: {@code redis}, {@code argocd/redis}, {@code deployment/redis}, {@code
 * argocd/deployment/redis}, {@code service/redis}, or an address outside the cluster.
 */
public record PartyNames(Cluster cluster) {
    private static final String SERVICE = "service";

    /** A name taken apart. */
    private record Asked(Optional<String> namespace, Optional<String> kind, String name) {
        boolean fits(String inNamespace, String ofKind, String named) {
            return name.equals(named)
                    && namespace.filter(one -> !one.equals(inNamespace)).isEmpty()
                    && kind.filter(one -> !one.equals(ofKind)).isEmpty();
        }
    }

    /** Who sends: pods, or somebody outside. */
    public Result<Party> sender(String text) {
        return one(text, outside(text).map(List::of).orElseGet(() -> pods(asked(text))));
    }

    /** Who receives: a service where one has the name, as clients use it; pods; or an outsider. */
    public Result<Party> receiver(String text) {
        var services = services(asked(text));
        return one(
                text,
                outside(text)
                        .map(List::of)
                        .orElseGet(() -> services.isEmpty() ? pods(asked(text)) : services));
    }

    /** The workloads of a name or namespace, by number; none when there are none. */
    public List<Integer> workloads(String text) {
        var asked = asked(text);
        var found = new ArrayList<Integer>();
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var workload = cluster.workloads().get(i);
            var name = workload.name();
            if (name.namespace().equals(text)
                    || asked.fits(name.namespace(), workload.kind().toString(), name.name())) {
                found.add(i);
            }
        }
        return found;
    }

    private Result<Party> one(String text, List<Party> found) {
        if (found.size() == 1) {
            return Result.ok(found.getFirst());
        }
        if (found.isEmpty()) {
            var all = new ArrayList<String>();
            cluster.workloads().forEach(one -> all.add(one.id()));
            cluster.services().forEach(one -> all.add(one.toString()));
            return Result.failed(Problem.of(ReachCode.NOBODY, text, shortened(all)));
        }
        var names = found.stream().map(Party::name).toList();
        return Result.failed(Problem.of(ReachCode.AMBIGUOUS, text, shortened(names)));
    }

    private static String shortened(List<String> names) {
        int most = 20;
        return names.stream().limit(most).collect(Collectors.joining(", "))
                + (names.size() > most ? ", …" : "");
    }

    private static Optional<Party> outside(String text) {
        return Address.tryParse(text).map(Party.Outside::new);
    }

    private List<Party> pods(Asked asked) {
        var found = new ArrayList<Party>();
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var workload = cluster.workloads().get(i);
            var name = workload.name();
            if (asked.fits(name.namespace(), workload.kind().toString(), name.name())) {
                found.add(new Party.Pods(i, workload.id()));
            }
        }
        return found;
    }

    private List<Party> services(Asked asked) {
        return cluster.services().stream()
                .filter(one -> asked.fits(one.name().namespace(), SERVICE, one.name().name()))
                .map(one -> (Party) new Party.OfService(one))
                .toList();
    }

    private static Asked asked(String text) {
        var parts = List.of(text.split("/", -1));
        var last = parts.getLast();
        return switch (parts.size()) {
            case 1 -> new Asked(Optional.empty(), Optional.empty(), last);
            case 2 ->
                    isKind(parts.getFirst())
                            ? new Asked(Optional.empty(), Optional.of(parts.getFirst()), last)
                            : new Asked(Optional.of(parts.getFirst()), Optional.empty(), last);
            case 3 -> new Asked(Optional.of(parts.getFirst()), Optional.of(parts.get(1)), last);
            default -> new Asked(Optional.empty(), Optional.empty(), text);
        };
    }

    private static boolean isKind(String word) {
        return word.equals(SERVICE) || WorkloadKind.tryParse(word).isPresent();
    }
}
