package dev.haechi.app.push;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.blueprint.reader.BlueprintReader;
import dev.haechi.blueprint.resolve.Resolver;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;

/**
 * A service that is built from a repository, as the blueprint that was applied last means it.
 *
 * @param environment of it
 * @param name of it
 * @param source what it is built from
 */
record BuiltService(EnvironmentRecord environment, ServiceName name, ImageSource.Built source) {

    /** The environment of a name, or a problem that names those that there are. */
    static Result<EnvironmentRecord> environment(Environments environments, EnvironmentName name) {
        return environments
                .find(name)
                .<Result<EnvironmentRecord>>map(Result::ok)
                .orElseGet(
                        () -> {
                            var known = environments.all().stream().map(EnvironmentRecord::name);
                            return Result.failed(
                                    Problem.of(PushCode.NO_SUCH_ENVIRONMENT, name, known.toList()));
                        });
    }

    /** The service of a name, or a problem that names those that there are. */
    static Result<BuiltService> find(EnvironmentRecord environment, ServiceName name) {
        var source = new Source(environment.blueprintPath(), environment.blueprintText());
        return BlueprintReader.read(source)
                .then(Resolver::resolve)
                .then(resolved -> find(environment, name, resolved.workloads()));
    }

    private static Result<BuiltService> find(
            EnvironmentRecord environment, ServiceName name, List<Workload> workloads) {
        for (var workload : workloads) {
            if (workload.name().equals(name)
                    && workload.image() instanceof ImageSource.Built built) {
                return Result.ok(new BuiltService(environment, name, built));
            }
        }
        var others =
                workloads.stream()
                        .filter(one -> one.image() instanceof ImageSource.Built)
                        .map(Workload::name)
                        .toList();
        return Result.failed(
                Problem.of(PushCode.NO_SUCH_SERVICE, environment.name(), name, others));
    }
}
