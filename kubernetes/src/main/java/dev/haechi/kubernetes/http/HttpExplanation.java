package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a request to a name.
 *
 * @param ways that it may take; one of them gets it
 * @param reason why nobody takes it
 * @param facts what would have to be known to say which way it takes
 */
public record HttpExplanation(
        Party from,
        Request request,
        Verdict verdict,
        List<HttpWay> ways,
        Optional<Message> reason,
        List<Message> facts) {
    public HttpExplanation {
        ways = List.copyOf(ways);
        facts = List.copyOf(facts);
    }

    /** Everything that would have to be known. */
    public List<Message> missing() {
        var all = new LinkedHashSet<>(facts);
        for (var way : ways) {
            all.addAll(way.facts());
            way.legs().forEach(leg -> all.addAll(leg.trace().missing()));
        }
        return List.copyOf(all);
    }
}
