package dev.haechi.blueprint.testing;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.reader.BlueprintFile;
import dev.haechi.blueprint.reader.BlueprintReader;
import dev.haechi.blueprint.resolve.Resolved;
import dev.haechi.blueprint.resolve.Resolver;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.nio.file.Path;
import java.util.List;

/** Blueprints of tests. Paths are seen from a module's folder. */
public final class Blueprints {
    /** The examples of the repository. */
    public static final List<String> EXAMPLES =
            List.of("demo-bank", "demo-bank-kubernetes", "estate", "minimal");

    /** What every blueprint begins with. */
    public static final String HEAD =
            """
            apiVersion: haechi.dev/v1
            kind: Blueprint
            metadata: { name: bank }
            spec:
            """;

    private Blueprints() {}

    /** The text of an example. */
    public static Source example(String name) {
        return BlueprintFile.load(Path.of("..", "examples", name)).orThrow();
    }

    /** The blueprint of a text that is right. */
    public static Blueprint read(String text) {
        return BlueprintReader.read(new Source(BlueprintFile.NAME, text)).orThrow();
    }

    /** What a text means, or its problems. */
    public static Result<Resolved> resolve(Source source) {
        return BlueprintReader.read(source).then(Resolver::resolve);
    }

    /** What a text means that is right. */
    public static Resolved resolve(String text) {
        return resolve(new Source(BlueprintFile.NAME, text)).orThrow();
    }

    /** What a blueprint with these services means. */
    public static Resolved withServices(String... services) {
        return resolve(HEAD + "  services:\n    - " + String.join("\n    - ", services) + "\n");
    }
}
