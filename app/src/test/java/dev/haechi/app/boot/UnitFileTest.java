package dev.haechi.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.text.testing.NeedsRoot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitFileTest {
    @Test
    void the_unit_starts_the_server_in_its_home_and_quotes_what_systemd_would_expand() {
        var unit = new UnitFile(Path.of("/opt/my haechi/haechi"), Path.of("/srv/100%"));

        assertThat(unit.text())
                .contains("ExecStart=\"/opt/my haechi/haechi\" server --foreground\n")
                .contains("Environment=\"HAECHI_HOME=/srv/100%%\"\n")
                .contains("WantedBy=multi-user.target\n");
    }

    @Test
    void relative_paths_are_refused() {
        assertThatThrownBy(() -> new UnitFile(Path.of("haechi"), Path.of("/srv/haechi")))
                .hasMessageContaining("absolute paths");
    }

    @Test
    @NeedsRoot
    void systemd_finds_nothing_wrong_with_it(@TempDir Path folder) throws Exception {
        var program = Files.createFile(folder.resolve("haechi"));
        program.toFile().setExecutable(true);
        var file = folder.resolve("haechi.service");
        Files.writeString(file, new UnitFile(program, folder).text());

        var process =
                new ProcessBuilder("systemd-analyze", "verify", "--man=no", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        assertThat(output.lines().filter(line -> line.contains("haechi.service"))).isEmpty();
    }
}
