package dev.haechi.access.secret;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Where secrets are kept, sealed. What is kept cannot be read without the key, and a sealed value
 * opens only under the name it was sealed for. Safe for several threads and processes.
 */
public interface Secrets {
    /** Begins the names of what Haechi keeps for itself, such as the keys of certificates. */
    String OWN = "haechi-";

    /** Keeps a secret; one of the same name is replaced. */
    void set(EnvironmentName environment, SecretName name, Secret value);

    /** The secret of a name; empty when there is none. */
    Optional<Secret> get(EnvironmentName environment, SecretName name);

    /**
     * Another text whenever the secret was set anew; tells nothing about its value. Empty when
     * there is none.
     */
    Optional<String> version(EnvironmentName environment, SecretName name);

    /** The names of all, sorted. */
    List<SecretName> names(EnvironmentName environment);

    /**
     * Forgets a secret.
     *
     * @return whether there was one
     */
    boolean delete(EnvironmentName environment, SecretName name);
}
