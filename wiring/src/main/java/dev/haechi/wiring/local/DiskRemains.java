package dev.haechi.wiring.local;

import dev.haechi.app.environment.TakeDown;
import dev.haechi.model.id.EnvironmentName;
import java.nio.file.Path;
import java.util.List;

/**
 * What environments keep below the state folder.
 *
 * @param home the state folder
 */
record DiskRemains(Path home) implements TakeDown.Remains {
    private static final List<String> BY_ENVIRONMENT =
            List.of("volumes", "repositories", "logs/builds", "environments", "replicas");

    @Override
    public void forget(EnvironmentName environment) {
        for (var kind : BY_ENVIRONMENT) {
            BuildFolders.delete(home.resolve(kind).resolve(environment.value()));
        }
    }
}
