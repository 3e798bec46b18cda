package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.sense.Sense;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;

/**
 * Reads a blueprint from YAML or JSON. Reports all of its problems at once, each at its place;
 * reads no file beside the source.
 */
public final class BlueprintReader {
    private BlueprintReader() {}

    /**
     * The blueprint of a text, or every problem that it has.
     *
     * <p>Costs O(n) for the text and O(s²) for s subnets of a VPC.
     */
    public static Result<Blueprint> read(Source source) {
        return TreeReader.read(source).then(BlueprintReader::read);
    }

    private static Result<Blueprint> read(Node root) {
        var problems = new Problems();
        var draft = new DocumentReader(problems).read(root);
        draft.ifPresent(one -> Sense.check(one, problems));
        if (problems.isEmpty()) {
            // The published schema has the last word, so that editors and Haechi agree.
            problems.addAll(SchemaGate.check(root));
        }
        return draft.map(one -> problems.orElse(one.blueprint()))
                .orElseGet(() -> new Result.Failed<Blueprint>(problems.sorted()));
    }

    /** The schema that editors use: JSON Schema, draft 2020-12. */
    public static String schema() {
        return SchemaGate.text();
    }
}
