package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void the_first_blueprint_meets_every_control(String language) throws Exception {
        var init = haechi("init", "Our Bank 2", "--lang", language);

        var check = haechi("check", "Our Bank 2");

        assertThat(init.exitCode()).isZero();
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        var text = Files.readString(folder.resolve("Our Bank 2/haechi.yaml"));
        assertThat(text).contains("name: our-bank-2 }").contains("# ").doesNotContain("@");
    }

    @Test
    void a_folder_whose_name_no_environment_may_have_gives_a_usual_one() throws Exception {
        haechi("init", "은행");

        assertThat(Files.readString(folder.resolve("은행/haechi.yaml"))).contains("name: my-bank }");
    }

    @Test
    void a_blueprint_that_is_there_is_left_as_it_is() throws Exception {
        Files.writeString(folder.resolve("haechi.yaml"), "mine");

        var init = haechi("init");

        assertThat(init.exitCode()).isEqualTo(1);
        assertThat(init.err()).startsWith("CLI-017");
        assertThat(folder.resolve("haechi.yaml")).hasContent("mine");
    }

    private CommandLineRun haechi(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", arguments);
    }
}
