package dev.haechi.app.environment;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;

/**
 * Keeps two blueprints of the same name from taking each other's environment.
 *
 * @param environments that this machine knows
 */
public record SameBlueprint(Environments environments) {

    /** What is intended, unless the environment was brought up from another file. */
    public Result<Intended> check(Intended intended) {
        return environments
                .find(intended.name())
                .filter(known -> known.state() != EnvironmentState.DOWN)
                .filter(known -> !known.blueprintPath().equals(intended.path().toString()))
                .<Result<Intended>>map(
                        known ->
                                Result.failed(
                                        Problem.of(
                                                EnvironmentCode.ANOTHER_BLUEPRINT,
                                                known.name(),
                                                known.blueprintPath(),
                                                intended.path())))
                .orElseGet(() -> Result.ok(intended));
    }
}
