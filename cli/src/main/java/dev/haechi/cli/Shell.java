package dev.haechi.cli;

import dev.haechi.access.lease.Leases;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.progress.Progress;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.wiring.local.Machine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every command gets: the console, the person's language, and the options of the root. */
final class Shell {
    /** As long as a replica may take to become healthy, twice. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Console console;
    private final Language language;
    private final HaechiCommand root;

    Shell(Console console, Language language, HaechiCommand root) {
        this.console = console;
        this.language = language;
        this.root = root;
    }

    Console console() {
        return console;
    }

    /** The folder of Haechi's state: {@code HAECHI_HOME}, else the system's place for it. */
    Path home() {
        String chosen = console.environment().apply("HAECHI_HOME");
        if (!chosen.isEmpty()) {
            return console.directory().resolve(chosen);
        }
        return console.environment().apply("USER").equals("root")
                        || console.environment().apply("HOME").equals("/root")
                ? Path.of("/var/lib/haechi")
                : Path.of(console.environment().apply("HOME"), ".local", "share", "haechi");
    }

    /** The person's language. */
    Language language() {
        return language;
    }

    /** This machine, ready to work; opening it starts the database when it does not run. */
    Machine machine() {
        return Machine.open(System.getenv(), new Patience(PATIENCE, this::waiting));
    }

    private void waiting(Leases.Answer.Busy busy) {
        progress().step(Message.of(CliText.WAITING, busy.holder()));
    }

    /** Where long work says how far it is. */
    Progress progress() {
        return new ProgressLines(console, language, System::nanoTime);
    }

    /** Why this account cannot make a local cloud; empty for root. */
    Optional<Problem> rootProblem() {
        return Machine.rootProblem();
    }

    /** Where answers are written, in the form asked for; call it after the line was parsed. */
    View view() {
        return new View(console, language, root.output);
    }

    /** Writes a use case's answer, or the problems that stood in its way. */
    <T> int answer(Result<T> result, Function<T, Integer> write) {
        return switch (result) {
            case Result.Failed<T>(var problems) -> view().problems(problems, List.of());
            case Result.Ok<T>(var answer) -> write.apply(answer);
        };
    }
}
