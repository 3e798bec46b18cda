package dev.haechi.app.push;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.app.environment.Intended;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A service that is built from a repository, as the blueprint that was applied last means it.
 *
 * @param environment of it
 * @param base the folder that relative locations start from
 * @param name of it
 * @param source what it is built from
 */
record BuiltService(
        EnvironmentRecord environment, Path base, ServiceName name, ImageSource.Built source) {

    /** The service of a name, or a problem that names those that there are. */
    static Result<BuiltService> find(EnvironmentRecord environment, ServiceName name) {
        return Intended.of(environment).then(intended -> find(environment, intended, name));
    }

    private static Result<BuiltService> find(
            EnvironmentRecord environment, Intended intended, ServiceName name) {
        var setting = intended.setting();
        for (var workload : setting.workloads()) {
            if (workload.name().equals(name)
                    && workload.image() instanceof ImageSource.Built built) {
                return Result.ok(new BuiltService(environment, setting.base(), name, built));
            }
        }
        return Result.failed(
                Problem.of(
                        PushCode.NO_SUCH_SERVICE,
                        environment.name(),
                        name,
                        built(setting.workloads())));
    }

    private static String built(List<Workload> workloads) {
        var names =
                workloads.stream()
                        .filter(one -> one.image() instanceof ImageSource.Built)
                        .map(one -> one.name().value())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }
}
