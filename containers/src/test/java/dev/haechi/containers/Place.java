package dev.haechi.containers;

import dev.haechi.containers.engine.Command;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.BuildLimits;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tests with real containers share: one {@code HAECHI_HOME} that outlives them, so that base
 * images are made once, and network namespaces of their own.
 */
public final class Place {
    public static final Path HOME =
            Path.of(System.getProperty("haechi.testHome", "/var/tmp/haechi-containers-test"));
    static final EnvironmentName ENVIRONMENT = EnvironmentName.of("containers-test");
    private static final PodmanImages IMAGES =
            new PodmanImages(HOME, System.getenv(), InstantSource.system());

    private Place() {}

    static PodmanImages images() {
        return IMAGES;
    }

    public static Image base(String name) {
        return IMAGES.obtain(name, Duration.ofMinutes(10), _ -> {}).orThrow();
    }

    /** Where the namespace of an instance stands. */
    static Path namespace(InstanceId instance) {
        return Path.of("/run/netns", "hct-" + instance);
    }

    /** Namespaces joined by a bridge: 10.77.0.N for the Nth name, as instances of a subnet are. */
    static void makeNetwork(String... instances) {
        removeNetwork(instances);
        var script = new StringBuilder("set -e; ip netns add hct-net; ");
        script.append(
                "ip -n hct-net link add name bridge0 type bridge; ip -n hct-net link set bridge0 up; ");
        for (int i = 0; i < instances.length; i++) {
            script.append(
                    """
                    ip netns add hct-%1$s
                    ip -n hct-%1$s link set lo up
                    ip -n hct-net link add p%2$d type veth peer name eth0 netns hct-%1$s
                    ip -n hct-net link set p%2$d master bridge0 up
                    ip -n hct-%1$s addr add 10.77.0.%2$d/24 dev eth0
                    ip -n hct-%1$s link set eth0 up
                    ip -n hct-%1$s route add default via 169.254.0.1 dev eth0 onlink
                    """
                            .formatted(instances[i], i + 1));
        }
        must(script.toString());
    }

    static void removeNetwork(String... instances) {
        must(
                "for n in net %s; do ip netns del hct-$n 2>/dev/null || :; done"
                        .formatted(String.join(" ", instances)));
    }

    static String must(String script) {
        var output = Command.of("/bin/sh", "-c", script).run();
        if (!output.worked()) {
            throw new AssertionError(script + "\n" + output.err());
        }
        return output.out();
    }

    /** Builds a folder with these files. */
    static Result<Image> build(
            Path folder, String service, int commit, BuildLimits limits, Map<String, String> files)
            throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
        must("chmod -R a+rX " + folder);
        var hex = "%016x%024x".formatted(System.nanoTime(), commit);
        return IMAGES.build(
                new BuildRequest(
                        ENVIRONMENT,
                        ServiceName.of(service),
                        CommitId.of(hex),
                        folder,
                        "Dockerfile",
                        limits),
                _ -> {});
    }

    static String details(Result<Image> result) {
        return result.problems().stream()
                .flatMap(problem -> problem.details().stream())
                .collect(Collectors.joining("\n"));
    }
}
