package dev.haechi.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.cli.output.Console;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetOptionsTest {
    @TempDir Path folder;
    private final TargetOptions options = new TargetOptions();

    @Test
    void a_folder_stands_for_the_blueprint_in_it() throws Exception {
        Path bank = Files.createDirectories(folder.resolve("bank"));
        Files.createFile(bank.resolve("haechi.yaml"));

        assertThat(target("bank").orThrow())
                .isEqualTo(new Target.Written(bank.resolve("haechi.yaml")));
    }

    @Test
    void without_anything_said_it_is_the_blueprint_of_the_current_folder() throws Exception {
        Files.createFile(folder.resolve("haechi.yaml"));

        assertThat(target("").problems()).isEmpty();
    }

    @Test
    void a_path_without_a_blueprint_is_a_problem_that_names_it() {
        assertThat(target("nowhere").problems())
                .containsExactly(Problem.of(CliCode.NO_BLUEPRINT, "nowhere"));
    }

    @Test
    void a_named_environment_needs_no_file() {
        options.environment = "demo-bank";

        assertThat(target("").orThrow())
                .isEqualTo(new Target.Known(EnvironmentName.of("demo-bank")));
    }

    @Test
    void a_name_and_a_file_together_are_refused() {
        options.environment = "demo-bank";

        assertThat(target("bank").problems()).containsExactly(Problem.of(CliCode.TWO_TARGETS));
    }

    private Result<Target> target(String positional) {
        var nowhere = new PrintWriter(new StringWriter());
        return options.target(
                new Console(
                        nowhere, nowhere, InputStream.nullInputStream(), name -> "", folder, false),
                positional);
    }
}
