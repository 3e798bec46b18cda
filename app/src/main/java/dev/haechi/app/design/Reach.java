package dev.haechi.app.design;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Who reaches whom, exactly. */
public final class Reach {
    private final Reachability network;

    public Reach(Reachability network) {
        this.network = network;
    }

    /**
     * What each of some parties reaches of each of others; pairs without any flow are left out.
     *
     * <p>Costs one question of the network for each pair of members.
     */
    public List<Reached> between(List<Party> senders, List<Party> receivers) {
        return senders.stream()
                .flatMap(from -> receivers.stream().map(to -> between(from, to)))
                .filter(reached -> !reached.nothing())
                .toList();
    }

    /** What of one party reaches another. */
    public Reached between(Party from, Party to) {
        var packets = answers(Relation.REACH, from, to);
        var proxied = answers(Relation.REACH_PLUS, from, to);
        var direct = services(packets);
        var unknown =
                proxied.stream()
                        .map(answer -> answer.unknown().services())
                        .reduce(ServiceSet.NONE, ServiceSet::union);
        var missing = new LinkedHashSet<String>();
        proxied.forEach(answer -> missing.addAll(answer.missing()));
        var known = services(proxied).union(direct);
        for (var pair : Doubtful.between(from, to)) {
            var more = arriving(pair).minus(known);
            if (!more.isEmpty()) {
                unknown = unknown.union(more);
                missing.addAll(pair.facts());
            }
        }
        return new Reached(
                from.name(),
                to.name(),
                direct.toString(),
                services(proxied).minus(direct).toString(),
                unknown.toString(),
                List.copyOf(missing),
                packets.stream().map(Answer::services).distinct().count() > 1);
    }

    /** What arrives, or may, of one who is perhaps not meant. */
    private ServiceSet arriving(Doubtful pair) {
        var answer = network.answer(Relation.REACH_PLUS, pair.from(), pair.to());
        return answer.services().union(answer.unknown().services());
    }

    private List<Answer> answers(Relation relation, Party from, Party to) {
        return from.members().stream()
                .flatMap(one -> others(one, to).map(other -> network.answer(relation, one, other)))
                .toList();
    }

    /** One never asks whether a place reaches itself: no packet leaves it. */
    private static Stream<Endpoint> others(Endpoint one, Party to) {
        return to.members().stream().filter(other -> !other.equals(one));
    }

    private static ServiceSet services(List<Answer> answers) {
        return answers.stream().map(Answer::services).reduce(ServiceSet.NONE, ServiceSet::union);
    }
}
