package dev.haechi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentAccountTest {
    @TempDir Path root;

    @Test
    void the_login_session_counts_more_than_what_sudo_says() throws IOException {
        write("proc/self/loginuid", "1001");
        write("etc/passwd", "root:x:0:0::/root:/bin/sh\nkim:x:1001:1001::/home/kim:/bin/sh\n");

        var account = new CurrentAccount(Map.of("SUDO_USER", "somebody"), root).find();

        assertThat(account.login()).contains("kim");
    }

    @Test
    void without_a_login_session_sudo_is_asked() throws IOException {
        write("proc/self/loginuid", "4294967295");

        assertThat(new CurrentAccount(Map.of("SUDO_USER", "kim"), root).find().login())
                .contains("kim");
        assertThat(new CurrentAccount(Map.of(), root).find().login()).isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
