package dev.haechi.app.environment;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.blueprint.EnvironmentClass;
import dev.haechi.blueprint.reader.BlueprintReader;
import dev.haechi.blueprint.resolve.Resolved;
import dev.haechi.blueprint.resolve.Resolver;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Stage;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.nio.file.Path;

/**
 * An environment as its blueprint means it.
 *
 * @param source the blueprint
 * @param path where it was read, absolute: relative locations start from its folder
 * @param resolved what it means
 */
public record Intended(Source source, Path path, Resolved resolved) {

    /** The meaning of a blueprint, or everything that is wrong with it. */
    public static Result<Intended> of(Source source, Path path) {
        return BlueprintReader.read(source)
                .then(Resolver::resolve)
                .map(resolved -> new Intended(source, path.toAbsolutePath().normalize(), resolved));
    }

    /** The meaning of the blueprint that was applied last. */
    public static Result<Intended> of(EnvironmentRecord known) {
        var path = Path.of(known.blueprintPath());
        return of(new Source(path.toString(), known.blueprintText()), path);
    }

    public EnvironmentName name() {
        return resolved.environment();
    }

    /** What deliveries need to know. */
    public Setting setting() {
        var folder = path.getParent();
        return new Setting(
                name(),
                folder == null ? path : folder,
                LandscapeIndex.of(resolved.landscape()),
                resolved.workloads(),
                resolved.doors().https(),
                resolved.certificate(),
                SystemFiles.of(resolved));
    }

    /** What is written down about it. */
    public EnvironmentRecord record(EnvironmentState state) {
        return new EnvironmentRecord(
                name(), stage(), path.toString(), source.text(), resolved.people(), state);
    }

    private Stage stage() {
        return switch (resolved.environmentClass()) {
            case EnvironmentClass.DEV -> Stage.DEV;
            case EnvironmentClass.STG -> Stage.STG;
            case EnvironmentClass.PROD -> Stage.PROD;
        };
    }
}
