package dev.haechi.cli;

import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.wiring.local.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A state folder that knows one environment, {@code verbs-bank}, which was never made: enough for
 * every command that asks the database alone.
 *
 * @param parent that everybody may enter, unlike JUnit's folders
 */
record KnownState(Path parent) implements AutoCloseable {
    private static final String BLUEPRINT =
            """
            apiVersion: haechi.dev/v1
            kind: Blueprint
            metadata: { name: verbs-bank }
            spec:
              environment: dev
              cloud: { provider: local }
              services:
                - { name: web, zone: APP, image: haechi/nginx, port: 8080 }
              people:
                - { name: kim, roles: [developer] }
                - { name: lee, roles: [approver, operator] }
            """;

    /** Makes it, with its database. */
    static KnownState make() throws IOException {
        var parent = Files.createTempDirectory("haechi-cli-test");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        var state = new KnownState(parent);
        Files.writeString(state.blueprint(), BLUEPRINT);
        try (var machine = Machine.open(state.variables(), Patience.none())) {
            var intended =
                    Intended.of(new Source("haechi.yaml", BLUEPRINT), state.blueprint()).orThrow();
            machine.gate()
                    .change(
                            machine.account(),
                            machine.known().jurisdiction(intended).authority(),
                            new Undertaking(intended.name(), Permission.OPERATE, "test.make"),
                            attempt -> {
                                machine.environments()
                                        .put(
                                                attempt.lease(),
                                                intended.record(EnvironmentState.DOWN));
                                return Result.ok(intended);
                            })
                    .orThrow();
        }
        return state;
    }

    Path home() {
        return parent.resolve("home");
    }

    Path blueprint() {
        return parent.resolve("haechi.yaml");
    }

    private Map<String, String> variables() {
        return Map.of("HAECHI_HOME", home().toString());
    }

    /** Runs a command line on it. */
    CommandLineRun run(String... arguments) {
        return runOn(home(), "", arguments);
    }

    /** Runs a command line that reads something. */
    CommandLineRun runReading(String in, String... arguments) {
        return runOn(home(), in, arguments);
    }

    /** Runs a command line on another state folder beside this one. */
    CommandLineRun runOn(Path home, String in, String... arguments) {
        return CommandLineRun.of(
                parent, Map.of("LANG", "C", "HAECHI_HOME", home.toString()), in, arguments);
    }

    /** Runs a command line in another folder than the blueprint's. */
    CommandLineRun runIn(Path directory, String... arguments) {
        return CommandLineRun.of(
                directory, Map.of("LANG", "C", "HAECHI_HOME", home().toString()), "", arguments);
    }

    @Override
    public void close() throws IOException {
        try (var homes = Files.list(parent)) {
            for (var home : homes.filter(Files::isDirectory).toList()) {
                stop(home.resolve("postgres/data/postmaster.pid"));
            }
        }
        try (var paths = Files.walk(parent)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void stop(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid);
        process.ifPresent(ProcessHandle::destroy);
        process.ifPresent(one -> one.onExit().completeOnTimeout(one, 20, TimeUnit.SECONDS).join());
    }
}
