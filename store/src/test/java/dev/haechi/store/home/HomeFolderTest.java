package dev.haechi.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NeedsRoot
class HomeFolderTest {
    private final HomeFolder home = new HomeFolder(TestPostgres.folder()).prepare();

    @AfterEach
    void delete() {
        TestPostgres.delete(home.path());
    }

    @Test
    void it_is_root_s_and_each_folder_in_it_is_entered_by_its_owner_alone() throws IOException {
        assertThat(Files.getOwner(home.path()).getName()).isEqualTo("root");
        assertThat(permissions(home.path())).isEqualTo("rwx--x---");
        for (var folder : List.of(home.secrets(), home.logs(), home.run())) {
            assertThat(Files.getOwner(folder).getName()).isEqualTo("root");
            assertThat(permissions(folder)).isEqualTo("rwx------");
        }
        assertThat(Files.getOwner(home.postgres()).getName()).isEqualTo("haechi-db");
        assertThat(Files.getOwner(home.repositories()).getName()).isEqualTo("haechi");
        assertThat(Files.getOwner(home.server()).getName()).isEqualTo("haechi");
        assertThat(permissions(home.server())).isEqualTo("rwx------");
    }

    @Test
    void an_account_enters_its_own_folders_and_can_put_nothing_in_the_place_of_others()
            throws Exception {
        Files.writeString(home.secrets().resolve("key"), "planted");
        var secrets = home.secrets().toString();

        for (var account : ServiceAccount.values()) {
            assertThat(does(account, "ls", home.path().toString())).isFalse();
            assertThat(does(account, "cat", secrets + "/key")).isFalse();
            assertThat(does(account, "mv", secrets, secrets + ".old")).isFalse();
            assertThat(does(account, "mkdir", home.path().resolve("containers").toString()))
                    .isFalse();
        }
        assertThat(does(ServiceAccount.SERVER, "touch", home.server().resolve("x").toString()))
                .isTrue();
        assertThat(does(ServiceAccount.SERVER, "ls", home.postgres().toString())).isFalse();
        assertThat(does(ServiceAccount.DATABASE, "touch", home.postgres().resolve("x").toString()))
                .isTrue();
        assertThat(does(ServiceAccount.DATABASE, "ls", home.server().toString())).isFalse();
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    private static boolean does(ServiceAccount account, String... command) throws Exception {
        var process =
                new ProcessBuilder(account.command(List.of(command)))
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor() == 0;
    }
}
