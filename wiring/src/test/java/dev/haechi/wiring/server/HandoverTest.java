package dev.haechi.wiring.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.secret.Secrets;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.push.Hooks;
import dev.haechi.app.worker.Handover;
import dev.haechi.model.id.SecretName;
import dev.haechi.store.SealedRows;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.seal.SealedSecrets;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {
    private static final SecretName CHANNEL = SecretName.of("slack-webhook");
    private static final SecretName PASSWORD = SecretName.of("db-password");
    private final Secrets server =
            new SealedSecrets(
                    SealedRows.ofServer(KnownBank.database()),
                    new PrivateFile(TestPostgres.home().server().resolve("key")));
    private final Handover handover = new Handover(UseCases.SECRETS, server);
    @TempDir Path temp;

    @Test
    void the_server_gets_what_it_uses_and_cannot_unseal_anything_else() throws IOException {
        var bank = KnownBank.dev(temp);
        for (var name : List.of(CHANNEL, PASSWORD, Hooks.secret(KnownBank.WEB))) {
            UseCases.SECRETS.set(bank.name(), name, Secret.of("value of " + name));
        }
        UseCases.SECRETS.set(bank.name(), SystemFiles.ALERTING_TOKEN, Secret.of("token"));

        handover.give(List.of(intended(bank)));

        assertThat(server.names(bank.name()))
                .containsExactly(SystemFiles.ALERTING_TOKEN, CHANNEL, Hooks.secret(KnownBank.WEB));
        assertThat(server.get(bank.name(), CHANNEL)).contains(Secret.of("value of slack-webhook"));
        assertThat(server.get(bank.name(), PASSWORD)).isEmpty();
    }

    @Test
    void what_is_set_anew_or_deleted_reaches_the_server_and_a_bank_that_is_down_leaves_nothing()
            throws IOException {
        var bank = KnownBank.dev(temp);
        UseCases.SECRETS.set(bank.name(), CHANNEL, Secret.of("old"));
        handover.give(List.of(intended(bank)));

        UseCases.SECRETS.set(bank.name(), CHANNEL, Secret.of("new"));
        handover.give(List.of(intended(bank)));
        assertThat(server.get(bank.name(), CHANNEL)).contains(Secret.of("new"));

        UseCases.SECRETS.delete(bank.name(), CHANNEL);
        handover.give(List.of(intended(bank)));
        assertThat(server.names(bank.name())).isEmpty();

        UseCases.SECRETS.set(bank.name(), CHANNEL, Secret.of("again"));
        handover.give(List.of(intended(bank)));
        handover.give(List.of());
        assertThat(server.names(bank.name())).isEmpty();
    }

    private static Intended intended(KnownBank bank) {
        return Intended.of(bank.record()).orThrow();
    }
}
