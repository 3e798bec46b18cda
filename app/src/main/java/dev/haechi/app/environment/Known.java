package dev.haechi.app.environment;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;

/** Looks environments up by name. */
public record Known(Environments environments) {

    /** The environment, or a problem that names those that there are. */
    public Result<EnvironmentRecord> find(EnvironmentName name) {
        return environments
                .find(name)
                .<Result<EnvironmentRecord>>map(Result::ok)
                .orElseGet(
                        () -> Result.failed(Problem.of(EnvironmentCode.UNKNOWN, name, others())));
    }

    private String others() {
        var names = environments.all().stream().map(one -> one.name().value()).toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }
}
