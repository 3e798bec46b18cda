package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every line of the example's README, as a person types it. */
@AcceptanceTest
class WalkTest {
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** A variable of the shell lives on in the commands that follow. */
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z]+=\\S.*");

    @Test
    void every_line_of_the_example_does_what_stands_below_it(Premises premises) {
        var shell = premises.shell(Shell.project());
        try {
            walk(shell);
        } finally {
            shell.run(LONGEST, "$HAECHI down --yes --env demo-bank");
            shell.must("rm -rf /tmp/web /tmp/kim.token examples/demo-bank/opened.yaml");
        }
        premises.remains().mustBeNone("demo-bank");
    }

    private static void walk(Shell shell) {
        var before = new ArrayList<String>();
        var steps = Console.read(Shell.project().resolve("examples/demo-bank/README.md"));
        assertThat(steps).hasSizeGreaterThan(15);
        for (var step : steps) {
            var ran = shell.run(LONGEST, script(before, step.command()));
            assertThat(ran.exit()).as(step + "\n" + ran.everything()).isZero();
            assertThat(step.fits(ran.output())).as(step + "\n" + ran.everything()).isTrue();
            if (ASSIGNMENT.matcher(step.command()).matches()) {
                before.add(step.command());
            }
        }
    }

    private static String script(List<String> before, String command) {
        return String.join("\n", before) + "\n" + command;
    }
}
