package dev.haechi.app.design;

import dev.haechi.model.flow.Endpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Two ends that a question is about if some facts are so.
 *
 * @param facts at least one
 */
public record Doubtful(Endpoint from, Endpoint to, List<String> facts) {
    public Doubtful {
        facts = List.copyOf(facts);
    }

    /** The pairs of two parties in which somebody is only perhaps meant; nobody with himself. */
    public static List<Doubtful> between(Party from, Party to) {
        var pairs = new ArrayList<Doubtful>();
        for (var sender : from.perhaps()) {
            for (var receiver : to.members()) {
                pairs.add(new Doubtful(sender.endpoint(), receiver, List.of(sender.fact())));
            }
            for (var receiver : to.perhaps()) {
                var facts = List.of(sender.fact(), receiver.fact());
                pairs.add(new Doubtful(sender.endpoint(), receiver.endpoint(), facts));
            }
        }
        for (var receiver : to.perhaps()) {
            for (var sender : from.members()) {
                pairs.add(new Doubtful(sender, receiver.endpoint(), List.of(receiver.fact())));
            }
        }
        pairs.removeIf(pair -> pair.from().equals(pair.to()));
        return pairs;
    }
}
