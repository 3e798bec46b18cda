package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the documents that show what to type, as a person types it. */
@AcceptanceTest
class WalkTest {
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** A variable of the shell lives on in the commands that follow. */
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z]+=[^ ]*|[A-Z]+=('.*'|\".*\")");

    /** Under another name and at other doors: the example itself may be up on this machine. */
    @Test
    void every_line_of_the_example_does_what_stands_below_it(Premises premises) {
        var bank = premises.another("walked");
        var shell = bank.in(bank.asCheckedOut());
        try {
            walk(shell, read("examples/demo-bank/README.md").map(step -> step.with(bank::named)));
        } finally {
            bank.takeDown();
            shell.must("rm -rf /tmp/web /tmp/kim.token");
        }
    }

    @Test
    void every_line_about_backups_does_what_stands_below_it(Bank bank) {
        bank.mustAnswer(Duration.ofSeconds(20));
        try {
            walk(bank.in(Shell.project()), read("docs/backup.md"));
        } finally {
            bank.shell().must("rm -rf /tmp/restored /tmp/haechi.backup /tmp/haechi.passphrase");
        }
        bank.mustAnswer(Duration.ofSeconds(20));
    }

    private static Stream<Console.Step> read(String document) {
        var steps = Console.read(Shell.project().resolve(document));
        assertThat(steps).hasSizeGreaterThan(5);
        return steps.stream();
    }

    private static void walk(Shell shell, Stream<Console.Step> steps) {
        var before = new ArrayList<String>();
        for (var step : steps.toList()) {
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
