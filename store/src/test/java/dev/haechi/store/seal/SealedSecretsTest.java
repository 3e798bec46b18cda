package dev.haechi.store.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.secret.Secrets;
import dev.haechi.access.testing.SecretsContract;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.store.SealedRows;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedSecretsTest extends SecretsContract {
    private static final SecretName NAME = SecretName.of("db-password");
    private static final String PLANTED = "planted-in-clear-7d1f0b";
    private final SealedRows rows = new SealedRows(TestPostgres.database());
    private final PrivateFile key = new PrivateFile(TestPostgres.home().secrets().resolve("key"));

    @Override
    protected Secrets secrets() {
        return new SealedSecrets(rows, key);
    }

    @Override
    protected EnvironmentName fresh() {
        return TestPostgres.fresh();
    }

    @Test
    void a_planted_secret_is_nowhere_in_the_state_folder() throws IOException {
        secrets().set(fresh(), NAME, Secret.of(PLANTED));
        TestPostgres.postgres().stop();
        try {
            assertThat(filesWith(PLANTED)).isEmpty();
        } finally {
            TestPostgres.postgres().start();
        }
    }

    @Test
    void a_sealed_value_moved_to_another_name_does_not_open() {
        var environment = fresh();
        secrets().set(environment, NAME, Secret.of("value"));
        var other = SecretName.of("other");
        rows.put(environment, other, rows.find(environment, NAME).orElseThrow());

        assertThatThrownBy(() -> secrets().get(environment, other))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("the secret 'other'");
    }

    @Test
    void the_key_is_readable_by_its_owner_alone_and_never_made_twice() throws IOException {
        secrets().set(fresh(), NAME, Secret.of("value"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.path())))
                .isEqualTo("rw-------");
        var missing = new PrivateFile(key.path().resolveSibling("missing-key"));

        assertThatThrownBy(
                        () ->
                                new SealedSecrets(rows, missing)
                                        .set(fresh(), NAME, Secret.of("value")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("there is no such file");
        assertThat(missing.exists()).isFalse();
    }

    private static List<Path> filesWith(String text) throws IOException {
        var found = new ArrayList<Path>();
        try (var paths = Files.walk(TestPostgres.home().path())) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                if (content.contains(text)) {
                    found.add(path);
                }
            }
        }
        return found;
    }
}
