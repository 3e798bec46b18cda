package dev.haechi.app.up;

import dev.haechi.access.secret.Secrets;
import dev.haechi.app.delivery.DeliveryCode;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.progress.Progress;
import dev.haechi.blueprint.EnvironmentClass;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Sees to the secrets that containers are given. In development a missing one gets a random value
 * of 192 bits, so that an environment comes up by itself; elsewhere a person has to set it. What
 * Haechi's own parts prove themselves by is made everywhere.
 *
 * @param secrets where they are kept
 * @param random where values come from
 */
record MissingSecrets(Secrets secrets, SecureRandom random) {
    private static final int BYTES = 24;

    /** Fills in what is missing, or names every secret that has to be set. */
    Result<Integer> fill(Setting setting, EnvironmentClass environmentClass, Progress progress) {
        var problems = new Problems();
        int made = 0;
        if (secrets.version(setting.environment(), SystemFiles.ALERTING_TOKEN).isEmpty()) {
            make(setting, SystemFiles.ALERTING_TOKEN);
        }
        for (var workload : setting.workloads()) {
            for (var name : workload.secrets()) {
                if (secrets.version(setting.environment(), name).isPresent()) {
                    continue;
                }
                if (environmentClass == EnvironmentClass.DEV) {
                    make(setting, name);
                    progress.step(Message.of(UpStep.SECRET_MADE, name));
                    made++;
                } else {
                    problems.add(
                            Problem.of(
                                    DeliveryCode.SECRET_MISSING,
                                    workload.name(),
                                    name,
                                    setting.environment()));
                }
            }
        }
        return problems.orElse(made);
    }

    private void make(Setting setting, SecretName name) {
        var value = new byte[BYTES];
        random.nextBytes(value);
        secrets.set(setting.environment(), name, Secret.of(HexFormat.of().formatHex(value)));
    }
}
