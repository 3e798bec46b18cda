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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What does one design let pass that another does not, and why?
 *
 * @param before the old one
 * @param after the new one
 */
public record DiffQuestion(Design before, Design after) {
    /** What a change says apart from who it is about. */
    private record Kind(
            Relation relation,
            Standing before,
            Standing after,
            String services,
            List<String> missing,
            List<Edit> because,
            List<Edit> undo) {
        static Kind of(Change change) {
            var cause = change.cause();
            return new Kind(
                    change.relation(),
                    change.before(),
                    change.after(),
                    change.passages().services().toString(),
                    change.missing(),
                    cause.enough(),
                    cause.sameBothWays() ? List.of() : cause.toUndo());
        }
    }

    /** The answer. Costs what {@link Diff#of} costs. */
    public DiffAnswer ask() {
        var names = Names.of(after, before);
        var changes =
                Diff.of(Network.of(before.landscape()), Network.of(after.landscape()), Network::of)
                        .changes();
        var examples = new LinkedHashMap<Block<Kind>, Change>();
        for (var change : changes) {
            examples.putIfAbsent(pair(change, names), change);
        }
        return new DiffAnswer(
                Block.joined(List.copyOf(examples.sequencedKeySet())).stream()
                        .map(block -> changed(block, example(block, examples)))
                        .toList());
    }

    /** That of its first pair. */
    private static Change example(Block<Kind> block, Map<Block<Kind>, Change> examples) {
        var first = Block.pair(block.from().getFirst(), block.to().getFirst(), block.what());
        return Optional.ofNullable(examples.get(first)).orElseThrow();
    }

    private static Block<Kind> pair(Change change, Names names) {
        return Block.pair(names.of(change.from()), names.of(change.to()), Kind.of(change));
    }

    private Changed changed(Block<Kind> block, Change example) {
        var kind = block.what();
        return new Changed(
                block.from(),
                block.to(),
                kind.relation() == Relation.REACH_PLUS,
                kind.before(),
                kind.after(),
                kind.services(),
                Names.single(example.from()),
                Names.single(example.to()),
                TraceAnswer.Packet.of(example.packet().written()),
                kind.missing(),
                kind.because().stream().map(this::written).toList(),
                kind.undo().stream().map(this::written).toList());
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
