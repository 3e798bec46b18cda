package dev.haechi.app.backup;

import dev.haechi.access.environment.EnvironmentState;
import java.util.List;

/**
 * What was restored.
 *
 * @param home the folder of the state
 * @param environments with the state that they had
 * @param auditIntact whether the audit record is as it was written
 * @param auditHead its newest entry, as {@code audit head} exports it, before the restore itself
 */
public record RestoreAnswer(
        String home, List<Environment> environments, boolean auditIntact, String auditHead) {
    public RestoreAnswer {
        environments = List.copyOf(environments);
    }

    /** One environment: nothing of it runs until {@code up}. */
    public record Environment(String name, EnvironmentState state) {}
}
