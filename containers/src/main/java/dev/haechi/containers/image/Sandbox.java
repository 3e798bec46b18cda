package dev.haechi.containers.image;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Names;
import dev.haechi.delivery.image.BuildLimits;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Runs a script on behalf of somebody whom the machine does not trust; the resource {@code sandbox}
 * says how.
 */
final class Sandbox {
    /** Ids from here own nothing: far above those that distributions give to users. */
    static final int FIRST_ID = 0x7000_0000;

    private final Store store;
    private final Path root;
    private final String group;

    /** Of a service; the caller sees to it that one runs at a time. */
    Sandbox(ContainerHome home, Store store, EnvironmentName environment, ServiceName service) {
        this.store = store;
        this.root = roots(home).resolve(Names.folder(environment, service));
        this.group = "haechi-build-" + Names.plain(environment) + "-" + Names.plain(service);
    }

    private static Path roots(ContainerHome home) {
        return home.run().resolve("sandbox");
    }

    /** Takes away what builds of an environment left that were killed. */
    static void clear(ContainerHome home, EnvironmentName environment) {
        ContainerHome.delete(roots(home).resolve(Names.plain(environment)));
    }

    /** How a run ended. */
    record Ending(int exit, boolean outOfMemory, boolean outOfDisk) {}

    /**
     * Runs a resource as a script.
     *
     * @param bases read-only in {@code /bases}
     * @param context read-only in {@code /context}
     * @throws EngineUnavailable when the time is over; everything of it is ended then
     */
    Ending run(
            String script,
            Path bases,
            Path context,
            Map<String, String> variables,
            BuildLimits limits,
            Consumer<String> lines) {
        var mounted = store.mount(limits.diskBytes());
        ContainerHome.folder(root);
        var limited = ControlGroup.make(group, limits.memoryBytes(), limits.processes());
        limited.missing().forEach(lines);
        try {
            var words = words(limited, mounted, bases, context, resource(script), limits);
            int exit = new Command(words, variables, "", limits.time(), true).run(lines).exit();
            return new Ending(exit, limited.ranOutOfMemory(), store.isFull());
        } finally {
            limited.remove();
            ContainerHome.delete(root);
        }
    }

    private List<String> words(
            ControlGroup limited,
            Path mounted,
            Path bases,
            Path context,
            String script,
            BuildLimits limits) {
        var enter =
                "%sulimit -c 0; ulimit -f %d; exec \"$@\""
                        .formatted(limited.entering(), limits.diskBytes() / 512);
        var words = new ArrayList<>(List.of("/bin/sh", "-c", enter, "sh"));
        words.addAll(
                List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "--net", "--ipc"));
        words.addAll(List.of("--uts", "--propagation", "private", "--"));
        words.addAll(List.of("/bin/sh", "-c", resource("sandbox"), "sandbox"));
        words.addAll(List.of(root.toString(), mounted.toString()));
        words.addAll(List.of(bases.toString(), context.toString(), Integer.toString(FIRST_ID)));
        words.addAll(List.of("--", "/bin/sh", "-c", script));
        return words;
    }

    private static String resource(String name) {
        try (var stream = Sandbox.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
