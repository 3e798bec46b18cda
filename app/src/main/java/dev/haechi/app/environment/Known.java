package dev.haechi.app.environment;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
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

    /** An environment that there is, and who may do what there. */
    public Result<Jurisdiction> jurisdiction(EnvironmentName name) {
        return find(name).map(known -> new Jurisdiction(name, known.authority()));
    }

    /** The same for one that may not have been made yet: then its blueprint names the people. */
    public Jurisdiction jurisdiction(Intended intended) {
        var authority =
                environments
                        .find(intended.name())
                        .map(EnvironmentRecord::authority)
                        .orElseGet(() -> intended.record(EnvironmentState.CHANGING).authority());
        return new Jurisdiction(intended.name(), authority);
    }

    private String others() {
        var names = environments.all().stream().map(one -> one.name().value()).toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }
}
