package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.PathMatch;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way that a request may take: a connection to a proxy, and another from there.
 *
 * @param door by which class or Gateway
 * @param route whose rule takes it
 * @param host of the rule; {@code *} for any
 * @param path by which it takes it
 * @param backend where it is sent; none when the proxy answers by itself
 * @param legs the connection to the proxy, then the one to the backend; none where the proxy is not
 *     known
 * @param reason why nobody gets it
 * @param facts what would have to be known of the way itself
 */
public record HttpWay(
        String door,
        HttpRoute route,
        String host,
        PathMatch path,
        Optional<Backend> backend,
        List<Explanation> legs,
        Optional<Message> reason,
        List<Message> facts) {
    public HttpWay {
        legs = List.copyOf(legs);
        facts = List.copyOf(facts);
    }

    /** What becomes of a request that takes it. */
    public Verdict verdict() {
        if (reason.isPresent()) {
            return Verdict.BLOCKED;
        }
        return both(legs.stream().map(one -> one.trace().verdict()).toList(), !facts.isEmpty());
    }

    /**
     * Of connections one after the other.
     *
     * @param open whether a fact of the way is missing
     */
    static Verdict both(List<Verdict> legs, boolean open) {
        if (legs.contains(Verdict.BLOCKED)) {
            return Verdict.BLOCKED;
        }
        if (legs.isEmpty() || open || legs.contains(Verdict.UNKNOWN)) {
            return Verdict.UNKNOWN;
        }
        return legs.contains(Verdict.PARTLY) ? Verdict.PARTLY : Verdict.REACHES;
    }

    /**
     * Of ways of which one is taken; what is not known counts only where it makes a difference.
     *
     * @param open whether it is not known which are among them
     */
    static Verdict either(Set<Verdict> ways, boolean open) {
        if (ways.size() == 1) {
            var only = ways.iterator().next();
            return open && only != Verdict.BLOCKED ? Verdict.UNKNOWN : only;
        }
        return open || ways.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.PARTLY;
    }
}
