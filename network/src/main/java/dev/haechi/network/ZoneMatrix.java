package dev.haechi.network;

import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may reach whom on which ports, by zones. A cell stands for at least one flow between two
 * different endpoints; pairs of zones without a cell cannot speak.
 *
 * @param relation what "reaches" means here
 * @param cells by sender, then receiver
 */
public record ZoneMatrix(Relation relation, List<Cell> cells) {
    /**
     * @param services what receivers are asked for
     * @param unknown services of which it is not known whether they pass
     * @param missing the facts that would tell, in alphabetical order
     */
    public record Cell(
            Party from, Party to, ServiceSet services, ServiceSet unknown, List<String> missing) {
        public Cell {
            missing = List.copyOf(missing);
        }
    }

    /** By a question for every pair of endpoints. Costs O(endpoints² × paths between them). */
    public static ZoneMatrix ofPairs(Reachability reachability, Relation relation) {
        return PairMatrix.of(reachability, relation);
    }

    public ZoneMatrix {
        cells = List.copyOf(cells);
    }

    /** The cell of two parties; empty when nothing passes. */
    public Optional<Cell> cell(Party from, Party to) {
        return cells.stream()
                .filter(cell -> cell.from().equals(from) && cell.to().equals(to))
                .findFirst();
    }

    /** Every party that sends or receives, in order. */
    public List<Party> parties() {
        return cells.stream()
                .flatMap(cell -> Stream.of(cell.from(), cell.to()))
                .distinct()
                .sorted()
                .toList();
    }
}
