package dev.haechi.app.design;

import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.reader.BlueprintReader;
import dev.haechi.blueprint.resolve.Resolved;
import dev.haechi.blueprint.resolve.Resolver;
import dev.haechi.model.json.LandscapeDocument;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.json.LandscapeReading;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.network.Network;
import dev.haechi.policy.Policy;
import dev.haechi.policy.judgement.Records;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/** Reads what a person wrote, a blueprint or a landscape, into a design that can be asked. */
public final class Designs {
    private Designs() {}

    /**
     * The design of a text, or everything that is wrong with it. Takes a blueprint, a landscape,
     * and the answer of {@code haechi check --output json}, which holds one.
     */
    public static Result<Design> read(Source source) {
        var taken = new LandscapeReading(Designs::beside);
        return TreeReader.read(source, taken)
                .then(
                        document ->
                                landscape(document)
                                        .map(one -> ofLandscape(one, taken))
                                        .orElseGet(() -> ofBlueprint(source)));
    }

    /**
     * The landscape of a text in its JSON form, or everything that is wrong with it: as it was
     * written where the text is one or holds one, and what it resolves to where it is a blueprint.
     */
    public static Result<Node> document(Source source) {
        return TreeReader.read(source)
                .then(
                        document ->
                                landscape(document)
                                        .map(Result::ok)
                                        .orElseGet(() -> resolved(source)));
    }

    private static Result<Node> resolved(Source source) {
        return ofBlueprint(source)
                .map(design -> LandscapeJson.write(design.landscape()))
                .then(json -> TreeReader.read(new Source(source.name() + ".json", json)));
    }

    /** The landscape of a document that is one or holds one. */
    private static Optional<Node> landscape(Node document) {
        if (!(document instanceof Node.Fields fields)) {
            return Optional.empty();
        }
        boolean itself =
                fields.get("kind")
                        .filter(
                                kind ->
                                        kind instanceof Node.Text text
                                                && text.value().equals(LandscapeJson.KIND))
                        .isPresent();
        return itself ? Optional.of(document) : fields.get("landscape");
    }

    /** Begins some work on another thread; the supplier waits for what comes of it. */
    static <T> Supplier<T> beside(Supplier<T> work) {
        return ForkJoinTask.adapt(work::get).fork()::join;
    }

    /** The same when a landscape is large, and when it is needed if not. */
    static <T> Supplier<T> besideIfLarge(Landscape landscape, Supplier<T> work) {
        return landscape.instances().size() > Policy.LARGE ? beside(work) : work;
    }

    private static Result<Design> ofLandscape(Node document, LandscapeReading taken) {
        return LandscapeJson.read(document, taken).then(Designs::checked);
    }

    /** A large landscape is made ready to be asked while it is checked. */
    private static Result<Design> checked(LandscapeDocument document) {
        var read = document.landscape();
        var network = besideIfLarge(read, () -> Network.of(read));
        return LandscapeCheck.check(read, document.origins())
                .map(sound -> new Design(sound, document.origins(), Records.NONE, network));
    }

    private static Result<Design> ofBlueprint(Source source) {
        return BlueprintReader.read(source).then(Resolver::resolve).map(Designs::of);
    }

    private static Design of(Resolved resolved) {
        return new Design(
                resolved.landscape(),
                resolved.origins(),
                new Records(
                        resolved.people(),
                        resolved.waivers().stream().map(Written::value).toList()));
    }
}
