package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.List;

/**
 * Reads manifests, in files of one or several documents, in any order, also lists of them.
 *
 * <p>Of policies everything is read, and what the API server would refuse is a problem with its
 * place; of other kinds what has to do with the network. Kinds that are not read are named in
 * {@link Cluster#unread}. Costs O(text); safe for hostile texts, see {@link TreeReader}.
 */
public final class ManifestReader {
    private ManifestReader() {}

    /** The cluster that some texts describe, or everything that is wrong with them. */
    public static Result<Cluster> read(List<Source> sources) {
        var problems = new Problems();
        var draft = new Draft(problems);
        for (var source : sources) {
            switch (TreeReader.readAll(source)) {
                case Result.Failed<List<Node>>(var wrong) -> problems.addAll(wrong);
                case Result.Ok<List<Node>>(var documents) ->
                        documents.forEach(document -> add(document, draft, problems));
            }
        }
        return problems.orElse(draft.cluster());
    }

    private static void add(Node document, Draft draft, Problems problems) {
        if (!(document instanceof Node.Fields fields)) {
            problems.add(document.origin(), ManifestCode.NO_OBJECT);
            return;
        }
        var object = new Mapping(fields, problems);
        var kind = object.text("kind").orElse("");
        if (kind.isEmpty() || object.text("apiVersion").isEmpty()) {
            problems.add(document.origin(), ManifestCode.NO_OBJECT);
        } else if (kind.endsWith("List") && object.has("items")) {
            object.items("items").forEach(item -> add(item, draft, problems));
        } else {
            draft.add(kind, object);
        }
    }
}
