package dev.haechi.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.secret.Secrets;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Secret;
import org.junit.jupiter.api.Test;

/** What a keeper of secrets promises. */
public abstract class SecretsContract {
    private static final SecretName DB = SecretName.of("db-password");
    private static final SecretName SLACK = SecretName.of("slack-webhook");

    protected abstract Secrets secrets();

    /** An environment that no other test has used. */
    protected abstract EnvironmentName fresh();

    @Test
    void a_secret_is_given_back_as_it_was_set() {
        var environment = fresh();
        secrets().set(environment, DB, Secret.of("first"));
        secrets().set(environment, DB, Secret.of("비밀 \n second"));

        assertThat(secrets().get(environment, DB)).contains(Secret.of("비밀 \n second"));
    }

    @Test
    void names_are_listed_in_order_and_only_of_their_environment() {
        var environment = fresh();
        secrets().set(environment, SLACK, Secret.of("s"));
        secrets().set(environment, DB, Secret.of("d"));

        assertThat(secrets().names(environment)).containsExactly(DB, SLACK);
        assertThat(secrets().names(fresh())).isEmpty();
        assertThat(secrets().get(fresh(), DB)).isEmpty();
    }

    @Test
    void a_deleted_secret_is_gone() {
        var environment = fresh();
        secrets().set(environment, DB, Secret.of("d"));

        assertThat(secrets().delete(environment, DB)).isTrue();
        assertThat(secrets().delete(environment, DB)).isFalse();
        assertThat(secrets().get(environment, DB)).isEmpty();
    }
}
