package dev.haechi.app.question;

import dev.haechi.app.design.Block;
import dev.haechi.app.design.Design;
import dev.haechi.app.design.Names;
import dev.haechi.app.design.Parties;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.blast.Blast;
import dev.haechi.network.blast.Spread;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How far does somebody come who takes over a party, and from there one after the other?
 *
 * @param taken the name of a party; all its members are taken over at once
 * @param depth most steps, from 1
 */
public record BlastQuestion(String taken, int depth) {
    public BlastQuestion {
        if (depth < 1) {
            throw new IllegalArgumentException("depth " + depth + " is less than 1");
        }
    }

    /** Steps of one pair of parties. */
    private record Pair(int depth, boolean certain, String from, String to) {}

    /** What is reached. */
    private record Kind(
            int depth,
            boolean certain,
            ServiceSet packets,
            ServiceSet plus,
            ServiceSet unknown,
            List<String> missing) {
        static Kind of(Spread step) {
            return new Kind(
                    step.depth(),
                    step.certain(),
                    step.packets().services(),
                    step.plus().services(),
                    step.plus().unknown().services(),
                    step.plus().missing());
        }

        Kind and(Kind other) {
            var facts = new LinkedHashSet<>(missing);
            facts.addAll(other.missing);
            return new Kind(
                    depth,
                    certain,
                    packets.union(other.packets),
                    plus.union(other.plus),
                    unknown.union(other.unknown),
                    List.copyOf(facts));
        }
    }

    /** The answer, or that nobody has the name. Costs what {@link Blast#of} costs. */
    public Result<BlastAnswer> ask(Design design) {
        return Parties.of(design.landscape())
                .find(taken)
                .map(
                        party -> {
                            var network = design.network();
                            var blast = Blast.of(network, party.members(), depth);
                            return answer(party.name(), blast, Names.of(design));
                        });
    }

    private static BlastAnswer answer(String taken, Blast blast, Names names) {
        var pairs = new LinkedHashMap<Pair, Kind>();
        for (var step : blast.steps()) {
            var pair =
                    new Pair(
                            step.depth(),
                            step.certain(),
                            names.of(step.from()),
                            names.of(step.to()));
            pairs.merge(pair, Kind.of(step), Kind::and);
        }
        var blocks = new ArrayList<Block<Kind>>();
        pairs.forEach((pair, kind) -> blocks.add(Block.pair(pair.from(), pair.to(), kind)));
        return new BlastAnswer(
                taken,
                Block.joined(blocks).stream().map(BlastQuestion::step).toList(),
                List.copyOf(safe(blast, names)));
    }

    /** A party is safe when none of its members is reached. */
    private static Set<String> safe(Blast blast, Names names) {
        var safe = new LinkedHashSet<String>();
        blast.safe().stream().map(names::of).forEach(safe::add);
        blast.taken().stream().map(names::of).forEach(safe::remove);
        blast.steps().stream()
                .map(Spread::to)
                .map((Endpoint to) -> names.of(to))
                .forEach(safe::remove);
        return safe;
    }

    private static BlastAnswer.Step step(Block<Kind> block) {
        var kind = block.what();
        return new BlastAnswer.Step(
                kind.depth(),
                kind.certain(),
                block.from(),
                block.to(),
                kind.packets().toString(),
                kind.plus().minus(kind.packets()).toString(),
                kind.unknown().toString(),
                kind.missing());
    }
}
