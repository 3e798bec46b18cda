package dev.haechi.app.design;

import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who reaches whom.
 *
 * @param from names of parties; none means everybody
 * @param to names of parties; none means everybody
 * @param by what everybody is joined by
 */
public record ReachQuestion(List<String> from, List<String> to, Level by) {
    public ReachQuestion {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** The answer for a design, or the names that it does not know. */
    public Result<ReachAnswer> ask(Design design) {
        var parties = Parties.of(design.landscape());
        var problems = new Problems();
        var senders = named(from, parties, by, problems);
        var receivers = named(to, parties, by, problems);
        if (!problems.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        var reach = new Reach(design.network());
        return Result.ok(ReachAnswer.of(reach.between(senders, receivers)));
    }

    private static List<Party> named(
            List<String> names, Parties parties, Level by, Problems problems) {
        if (names.isEmpty()) {
            return parties.by(by);
        }
        return names.stream()
                .map(parties::find)
                .flatMap(
                        found ->
                                switch (found) {
                                    case Result.Ok<Party>(var party) -> Stream.of(party);
                                    case Result.Failed<Party>(var all) -> {
                                        problems.addAll(all);
                                        yield Stream.<Party>empty();
                                    }
                                })
                .toList();
    }
}
