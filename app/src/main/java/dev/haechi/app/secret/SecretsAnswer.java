package dev.haechi.app.secret;

import java.util.List;

/**
 * The secrets of an environment; never their values.
 *
 * @param secrets sorted by name, without those that Haechi keeps for itself
 */
public record SecretsAnswer(String environment, List<Named> secrets) {
    public SecretsAnswer {
        secrets = List.copyOf(secrets);
    }

    /**
     * One secret.
     *
     * @param set when
     */
    public record Named(String name, String set) {}
}
