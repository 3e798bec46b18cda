package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CommandTreeTest {

    @Test
    void an_unknown_command_is_wrong_usage_and_the_nearest_one_is_named() {
        var run = CommandLineRun.of("docter");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).startsWith("CLI-001 'docter' is not known here\n").contains("doctor");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_unfit_value_is_wrong_usage_in_the_language_asked_for() {
        var run = CommandLineRun.of("doctor", "--output", "xml", "--lang", "ko");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("CLI-003").contains("쓸 수 있는 값");
    }

    @Test
    void no_command_at_all_is_wrong_usage() {
        assertThat(CommandLineRun.of().exitCode()).isEqualTo(64);
    }

    @Test
    void the_language_is_that_of_the_locale() {
        var run =
                CommandLineRun.of(
                        Path.of(""), Map.of("LANG", "ko_KR.UTF-8", "HOME", "/nowhere"), "", "x");

        assertThat(run.err()).contains("알 수 없는 말입니다");
    }

    @Test
    void help_and_version_are_answers() {
        assertThat(CommandLineRun.of("--version").out()).startsWith("haechi ");
        assertThat(CommandLineRun.of("--help").exitCode()).isZero();
        assertThat(CommandLineRun.of("--help").out()).contains("Usage: haechi");
    }

    @ParameterizedTest
    @EnumSource
    void every_command_option_and_parameter_is_described(Language language) {
        var undescribed = new ArrayList<String>();
        collect(CommandTree.of(CommandLineRun.silent(), language), undescribed);

        assertThat(undescribed).isEmpty();
    }

    private static void collect(CommandLine command, List<String> undescribed) {
        var spec = command.getCommandSpec();
        if (spec.parent() != null && spec.usageMessage().description().length == 0) {
            undescribed.add(spec.qualifiedName());
        }
        spec.args().stream()
                .filter(arg -> arg.description().length == 0)
                .map(arg -> spec.qualifiedName() + " " + arg.paramLabel())
                .forEach(undescribed::add);
        command.getSubcommands().values().forEach(sub -> collect(sub, undescribed));
    }
}
