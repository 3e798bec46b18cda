package dev.haechi.app.question;

import dev.haechi.app.design.Block;
import dev.haechi.app.design.Design;
import dev.haechi.app.design.Names;
import dev.haechi.app.design.TraceAnswer;
import dev.haechi.app.question.DiffAnswer.Changed;
import dev.haechi.app.question.DiffAnswer.Written;
import dev.haechi.network.Network;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.diff.Change;
import dev.haechi.network.diff.Diff;
import dev.haechi.network.diff.Standing;
import dev.haechi.network.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What does one design let pass that another does not, and why?
 *
 * @param before the old one
 * @param after the new one
 */
public record DiffQuestion(Design before, Design after) {
    /**
     * What a change says apart from who it is about. Edits of the replicas of one service are
     * alike.
     */
    private record Kind(
            Relation relation,
            Standing before,
            Standing after,
            String services,
            List<String> missing,
            List<String> because,
            List<String> undo) {
        static Kind of(Change change, Alike alike) {
            var cause = change.cause();
            return new Kind(
                    change.relation(),
                    change.before(),
                    change.after(),
                    change.passages().services().toString(),
                    change.missing(),
                    cause.enough().stream().map(alike::of).toList(),
                    cause.toUndo().stream().map(alike::of).toList());
        }
    }

    /** The answer. Costs what {@link Diff#of} costs. */
    public DiffAnswer ask() {
        var names = Names.of(after, before);
        var changes = Diff.of(before.network(), after.network(), Network::of).changes();
        var alike = Alike.of(after, before);
        var pairs = new LinkedHashMap<Block<Kind>, List<Change>>();
        for (var change : changes) {
            var kind = Kind.of(change, alike);
            var pair = Block.pair(names.of(change.from()), names.of(change.to()), kind);
            pairs.computeIfAbsent(pair, _ -> new ArrayList<>()).add(change);
        }
        return new DiffAnswer(
                Block.joined(List.copyOf(pairs.sequencedKeySet())).stream()
                        .map(
                                block ->
                                        changed(
                                                block,
                                                block.among(pairs).stream()
                                                        .flatMap(List::stream)
                                                        .toList()))
                        .toList());
    }

    private Changed changed(Block<Kind> block, List<Change> changes) {
        var kind = block.what();
        var example = changes.getFirst();
        var cause = example.cause();
        return new Changed(
                block.from(),
                block.to(),
                kind.relation() == Relation.REACH_PLUS,
                kind.before(),
                kind.after(),
                kind.services(),
                example.from().name(),
                example.to().name(),
                TraceAnswer.Packet.of(example.packet().written()),
                changes.size(),
                kind.missing(),
                cause.enough().stream().map(this::written).toList(),
                cause.sameBothWays()
                        ? List.of()
                        : cause.toUndo().stream().map(this::written).toList());
    }

    private Written written(Edit edit) {
        var origin =
                switch (edit.kind()) {
                    case REMOVED -> before.origins().of(edit.place());
                    case ADDED, CHANGED, MOVED ->
                            after.origins()
                                    .of(edit.place())
                                    .or(() -> before.origins().of(edit.place()));
                };
        return new Written(
                edit.kind(),
                edit.where(),
                edit.before(),
                edit.after(),
                origin.map(Object::toString));
    }
}
