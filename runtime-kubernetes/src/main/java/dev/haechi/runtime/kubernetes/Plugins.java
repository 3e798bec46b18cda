package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.kubeconfig.ExecPlugin;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds and runs the programs that kubeconfigs name for credentials (client.authentication.k8s.io).
 *
 * @param folder of the kubeconfig
 */
record Plugins(Path folder, Surroundings surroundings) {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What a plugin gave; each part may be missing. */
    record Given(Optional<Secret> token, Optional<Secret> certificate, Optional<Secret> key) {}

    /** The program of a command. */
    Optional<Path> find(ExecPlugin plugin) {
        var command = plugin.command();
        if (command.isBlank()) {
            return Optional.empty();
        }
        var places =
                command.contains("/")
                        ? Stream.of(folder.resolve(command))
                        : Stream.of(surroundings.environment().apply("PATH").split(":", -1))
                                .filter(place -> !place.isEmpty())
                                .map(place -> Path.of(place, command));
        return places.filter(one -> Files.isRegularFile(one) && Files.isExecutable(one))
                .findFirst();
    }

    /**
     * Runs a plugin, without a terminal.
     *
     * @throws PluginEnded when it gave nothing
     */
    Given run(ExecPlugin plugin) throws PluginEnded {
        var program = find(plugin).orElseThrow(() -> new PluginEnded("it is not there"));
        var line = new ArrayList<String>(List.of(program.toString()));
        plugin.arguments().forEach(one -> line.add(one.reveal()));
        var process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment()
                .put(
                        "KUBERNETES_EXEC_INFO",
                        "{\"apiVersion\":\""
                                + plugin.apiVersion().replaceAll("[^a-z0-9./]", "")
                                + "\",\"kind\":\"ExecCredential\",\"spec\":{\"interactive\":false}}");
        plugin.environment()
                .forEach((name, value) -> process.environment().put(name, value.reveal()));
        return given(output(process));
    }

    private static String output(ProcessBuilder builder) throws PluginEnded {
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var reading =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try (var in = process.inputReader()) {
                                    return in.readAllAsString();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PluginEnded("it took more than " + LONGEST.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new PluginEnded("exit code " + process.exitValue());
            }
            return reading.join();
        } catch (IOException failed) {
            throw new PluginEnded(Failures.said(failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PluginEnded("it was interrupted");
        }
    }

    private static Given given(String output) throws PluginEnded {
        var answer = TreeReader.read(new Source("answer.json", output));
        if (answer instanceof Result.Ok<Node>(Node.Fields fields)
                && fields.get("status").orElse(fields) instanceof Node.Fields status) {
            var given =
                    new Given(
                            text(status, "token"),
                            text(status, "clientCertificateData"),
                            text(status, "clientKeyData"));
            if (given.token().isPresent() || given.certificate().isPresent()) {
                return given;
            }
        }
        throw new PluginEnded("its answer has no credentials");
    }

    private static Optional<Secret> text(Node.Fields status, String name) {
        return status.get(name)
                .filter(Node.Text.class::isInstance)
                .map(node -> Secret.of(((Node.Text) node).value()));
    }
}
