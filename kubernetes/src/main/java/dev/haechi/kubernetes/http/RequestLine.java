package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a name and a path lead.
 *
 * @param door by which class or Gateway
 * @param what host and path, such as {@code shop.bank.example/cart}
 * @param proxies the workloads that send requests on; none when they are not known
 * @param verdict whether these reach the backend
 * @param reason why nobody gets them
 * @param missing what would have to be known
 */
public record RequestLine(
        String door,
        String what,
        HttpRoute route,
        Backend backend,
        List<String> proxies,
        Verdict verdict,
        Optional<Message> reason,
        List<Message> missing) {
    public RequestLine {
        proxies = List.copyOf(proxies);
        missing = List.copyOf(missing);
    }

    static Verdict verdict(boolean closed, List<Trace> legs, boolean known) {
        if (closed) {
            return Verdict.BLOCKED;
        }
        var all = legs.stream().map(Trace::verdict).collect(Collectors.toSet());
        if (all.equals(Set.of(Verdict.BLOCKED))) {
            return Verdict.BLOCKED;
        }
        if (!known || all.isEmpty() || all.contains(Verdict.UNKNOWN)) {
            return Verdict.UNKNOWN;
        }
        return all.size() == 1 ? all.iterator().next() : Verdict.PARTLY;
    }
}
