package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.testing.RandomLandscapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void a_landscape_in_json() throws Exception {
        Files.writeString(
                folder.resolve("net.json"),
                LandscapeJson.write(RandomLandscapes.EVERYTHING.landscape(7)));
    }

    @Test
    void a_landscape_in_json_can_be_asked() {
        var run = haechi("reach", "-f", "net.json", "--output", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\n  \"reached\" : [");
    }

    @Test
    void a_name_of_nobody_is_a_problem_that_lists_everybody() {
        var run = haechi("reach", "-f", "net.json", "--from", "mars");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("APP-201 'mars' is nobody in this landscape\n")
                .contains("internet");
    }

    @Test
    void a_broken_file_shows_its_line() throws Exception {
        Files.writeString(folder.resolve("net.json"), "{\n  \"kind\": Landscape\n}");

        var run = haechi("reach", "-f", "net.json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("net.json:2:").contains("    2 |   \"kind\": Landscape\n");
    }

    private CommandLineRun haechi(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", arguments);
    }
}
