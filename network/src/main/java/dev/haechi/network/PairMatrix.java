package dev.haechi.network;

import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The zone matrix of a landscape, by a question for every pair of endpoints. */
final class PairMatrix {
    private final Parties parties;
    private final Map<Party, Map<Party, List<Answer>>> cells = new TreeMap<>();

    private PairMatrix(Parties parties) {
        this.parties = parties;
    }

    /** Costs O(endpoints² × paths between them). */
    static ZoneMatrix of(Reachability reachability, Relation relation) {
        var parties = new Parties(LandscapeIndex.of(reachability.landscape()));
        var matrix = new PairMatrix(parties);
        for (var from : reachability.endpoints()) {
            for (var to : reachability.endpoints()) {
                var answer = reachability.answer(relation, from, to);
                if (!answer.paths().isEmpty()) {
                    matrix.cells
                            .computeIfAbsent(matrix.parties.of(from), _ -> new TreeMap<>())
                            .computeIfAbsent(matrix.parties.of(to), _ -> new ArrayList<>())
                            .add(answer);
                }
            }
        }
        return new ZoneMatrix(relation, matrix.list());
    }

    private List<ZoneMatrix.Cell> list() {
        var list = new ArrayList<ZoneMatrix.Cell>();
        cells.forEach(
                (from, row) -> row.forEach((to, answers) -> list.add(cell(from, to, answers))));
        return list;
    }

    private static ZoneMatrix.Cell cell(Party from, Party to, List<Answer> answers) {
        var services =
                answers.stream().map(Answer::services).reduce(ServiceSet.NONE, ServiceSet::union);
        var unknown = ServiceSet.NONE;
        var missing = new TreeSet<String>();
        for (var answer : answers) {
            for (var path : answer.paths()) {
                var open = open(path).minus(services);
                if (!open.isEmpty()) {
                    unknown = unknown.union(open);
                    missing.addAll(path.facts());
                }
            }
        }
        return new ZoneMatrix.Cell(from, to, services, unknown, List.copyOf(missing));
    }

    private static ServiceSet open(Path path) {
        return path.certain() ? ServiceSet.NONE : path.arriving().services();
    }
}
