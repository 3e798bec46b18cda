package dev.haechi.containers.replica;

import dev.haechi.containers.engine.Identity;
import dev.haechi.containers.engine.Names;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.model.workload.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Podman is told to start one replica with. Pure.
 *
 * @param namespace of the slot
 * @param secrets folder with the files of its secrets
 * @param files folder of its {@code /etc/haechi}
 * @param volume folder of its volume
 */
record ReplicaArguments(
        Revision revision,
        Slot slot,
        Identity identity,
        Path namespace,
        Path secrets,
        Path files,
        Optional<Path> volume) {
    /** In every container: nothing of it is executed, and it counts as memory. */
    private static final String TEMPORARY = "rw,nosuid,nodev,size=64m,mode=1777";

    private static final String LOCKED = ":ro,nosuid,nodev,noexec";

    List<String> words() {
        var words = new ArrayList<>(List.of("run", "--detach", "--quiet", "--pull", "never"));
        // What an interrupted start left behind has this name; a running one would not be planned.
        words.add("--replace");
        words.addAll(naming());
        words.addAll(fences());
        words.addAll(limits(revision.workload().resources()));
        words.addAll(mounts());
        revision.names()
                .forEach((name, at) -> words.addAll(List.of("--add-host", name + ":" + at)));
        revision.workload()
                .environment()
                .forEach((name, value) -> words.addAll(List.of("--env", name + "=" + value)));
        words.add(revision.image().digest().replace("sha256:", ""));
        return List.copyOf(words);
    }

    private List<String> naming() {
        var environment = revision.environment();
        return List.of(
                "--name",
                Names.container(environment, slot.instance()),
                "--hostname",
                Names.plain(slot.instance()),
                "--label",
                Names.ENVIRONMENT + "=" + environment,
                "--label",
                Names.SERVICE + "=" + revision.service(),
                "--label",
                Names.SLOT + "=" + slot.instance(),
                "--label",
                Names.REVISION + "=" + revision.key());
    }

    private List<String> fences() {
        return List.of(
                "--network",
                "ns:" + namespace,
                "--user",
                identity.toString(),
                "--cap-drop",
                "all",
                "--security-opt",
                "no-new-privileges",
                "--read-only",
                "--read-only-tmpfs=false",
                "--image-volume",
                "tmpfs",
                "--systemd",
                "false",
                "--restart",
                "no",
                "--dns",
                "none");
    }

    private List<String> limits(Resources resources) {
        return List.of(
                "--cgroup-parent",
                Names.group(revision.environment()),
                "--memory",
                resources.memoryBytes() + "b",
                "--memory-swap",
                resources.memoryBytes() + "b",
                "--cpus",
                String.format(Locale.ROOT, "%.3f", resources.milliCpu() / 1000.0),
                "--pids-limit",
                Integer.toString(resources.processes()));
    }

    private List<String> mounts() {
        var words =
                new ArrayList<>(
                        List.of(
                                "--tmpfs",
                                "/tmp:" + TEMPORARY,
                                "--tmpfs",
                                "/run:" + TEMPORARY,
                                "--volume",
                                secrets + ":/run/secrets" + LOCKED,
                                "--volume",
                                files + ":/etc/haechi" + LOCKED));
        volume.ifPresent(
                folder -> {
                    var at = revision.workload().volume().orElseThrow().path();
                    words.addAll(List.of("--volume", folder + ":" + at + ":rw,nosuid,nodev"));
                });
        return words;
    }
}
