package dev.haechi.cli.shell;

import dev.haechi.access.lease.Leases;
import dev.haechi.app.doctor.Doctor;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.progress.Progress;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.Console;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.output.ProgressLines;
import dev.haechi.cli.output.View;
import dev.haechi.kubernetes.distribution.Distributions;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.wiring.Doctors;
import dev.haechi.wiring.KubernetesBinaries;
import dev.haechi.wiring.local.Machine;
import dev.haechi.wiring.local.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What every command gets: the console, the person's language, and the options of the root. */
public final class Shell {
    /** As long as a replica may take to become healthy, twice. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Console console;
    private final Language language;
    private final HaechiCommand root;

    public Shell(Console console, Language language, HaechiCommand root) {
        this.console = console;
        this.language = language;
        this.root = root;
    }

    public Console console() {
        return console;
    }

    /** The folder of Haechi's state: {@code HAECHI_HOME}, else the system's place for it. */
    public Path home() {
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
    public Language language() {
        return language;
    }

    /** This machine, ready to work; opening it starts the database when it does not run. */
    public Machine machine() {
        return Machine.open(variables(), new Patience(PATIENCE, this::waiting));
    }

    /** Looks at this machine as it is now. */
    public Doctor doctor() {
        return Doctors.ofThisMachine(home(), kubernetesBinaries());
    }

    /** The binaries of Kubernetes that this machine has or can build. */
    public Distributions kubernetesBinaries() {
        return KubernetesBinaries.ofThisMachine(console.directory(), console.environment());
    }

    /** The variables of the process; the state folder may be named otherwise by the console. */
    public Map<String, String> variables() {
        var variables = new HashMap<>(System.getenv());
        var home = console.environment().apply("HAECHI_HOME");
        if (!home.isEmpty()) {
            variables.put("HAECHI_HOME", home);
        }
        return Map.copyOf(variables);
    }

    /** The process in the background, started when it does not run; a problem when it cannot be. */
    public Optional<Problem> ensureWorker(Machine machine) {
        return ServerProcess.of(machine.home()).ensure();
    }

    private void waiting(Leases.Answer.Busy busy) {
        progress().step(Message.of(CliText.WAITING, busy.holder()));
    }

    /** Where long work says how far it is. */
    public Progress progress() {
        return new ProgressLines(console, language, System::nanoTime);
    }

    /** Why this account cannot make a local cloud; empty for root. */
    public Optional<Problem> rootProblem() {
        return Machine.rootProblem();
    }

    /** Where answers are written, in the form asked for; call it after the line was parsed. */
    public View view() {
        return new View(console, language, root.output);
    }

    /** Writes a use case's answer and gives the exit code that it means, or writes problems. */
    public <T> int answer(
            Result<T> result,
            BiFunction<T, Language, String> renderer,
            Function<T, ExitCode> exit) {
        return answer(result, answer -> view().answer(answer, renderer, exit));
    }

    /** Asks a person a question to which {@code y} is yes. */
    public boolean confirmed(Message question) {
        view().progress(language.say(question));
        try {
            var reader =
                    new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(reader.readLine(), "").strip().equalsIgnoreCase("y");
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    /** Writes a use case's answer, or the problems that stood in its way. */
    public <T> int answer(Result<T> result, Function<T, Integer> write) {
        return switch (result) {
            case Result.Failed<T>(var problems) -> view().problems(problems, List.of());
            case Result.Ok<T>(var answer) -> write.apply(answer);
        };
    }
}
