package dev.haechi.containers.replica;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Names;
import dev.haechi.containers.engine.Podman;
import dev.haechi.delivery.rollout.StepOutcome;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Ends containers and takes away what was made for them. */
public final class Ending {
    private static final Duration FORCE = Duration.ofSeconds(30);

    private final Podman podman;
    private final ReplicaFiles files;
    private final Volumes volumes;

    public Ending(Podman podman, ReplicaFiles files, Volumes volumes) {
        this.podman = podman;
        this.files = files;
        this.volumes = volumes;
    }

    /**
     * Ends the containers of some slots of a service, all of them at once. Its volume is taken down
     * with the last of its replicas, so that it can be copied; volumes of other services, which may
     * be starting at this very moment, are left alone.
     */
    public StepOutcome stop(
            EnvironmentName environment,
            ServiceName service,
            List<Found> found,
            List<InstanceId> slots,
            Duration grace) {
        var ending = found.stream().filter(one -> slots.contains(one.slot())).toList();
        remove(ending.stream().map(Found::name).toList(), grace);
        boolean last =
                found.stream()
                        .filter(one -> !ending.contains(one))
                        .noneMatch(one -> one.service().equals(service));
        if (last) {
            volumes.unmount(Stream.of(volumes.place(environment, service)));
        }
        return StepOutcome.done();
    }

    /** Ends all of an environment and leaves no mount, file or control group of it. */
    public void clear(EnvironmentName environment, List<Found> found, Duration grace) {
        remove(found.stream().map(Found::name).toList(), grace);
        volumes.unmount(environment);
        removeGroups(Names.group(environment).substring(1));
    }

    private void remove(List<String> containers, Duration grace) {
        if (containers.isEmpty()) {
            return;
        }
        var output = remove(grace, containers);
        if (!output.worked()) {
            // One that had to be killed is sometimes in a state between two that Podman refuses.
            output = remove(Duration.ZERO, containers);
        }
        if (!output.worked()) {
            throw new EngineUnavailable(
                    "containers did not end: " + String.join("; ", output.complaint()), null);
        }
        containers.forEach(files::forget);
    }

    private Command.Output remove(Duration grace, List<String> containers) {
        var words = new ArrayList<>(List.of("rm", "--force", "--ignore", "--time"));
        words.add(Long.toString(grace.toSeconds()));
        words.addAll(containers);
        return podman.command(words).within(grace.plus(FORCE)).run();
    }

    /** Groups are folders that only rmdir removes, from the innermost. */
    private static void removeGroups(String name) {
        var roots = new ArrayList<Path>();
        roots.add(Path.of("/sys/fs/cgroup"));
        try (var controllers = Files.list(Path.of("/sys/fs/cgroup"))) {
            controllers.filter(Files::isDirectory).forEach(roots::add);
        } catch (IOException none) {
            return;
        }
        roots.stream()
                .map(root -> root.resolve(name))
                .filter(Files::isDirectory)
                .forEach(Ending::removeGroup);
    }

    private static void removeGroup(Path group) {
        try (var inner = Files.walk(group)) {
            for (var folder :
                    inner.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(folder);
            }
        } catch (IOException busy) {
            // A process that is just ending holds it; the next clear() takes it away.
        }
    }
}
