package dev.haechi.containers.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Settings of our own for Podman, found out from the machine: storage, locks and networks of the
 * machine's own Podman are never touched.
 */
final class EngineSettings {
    private static final Pattern HARD_LIMIT =
            Pattern.compile("Max (open files|processes) +\\S+ +(\\d+|unlimited)");

    private static final long MOST_FILES = 1 << 20;

    private final ContainerHome home;

    EngineSettings(ContainerHome home) {
        this.home = home;
    }

    /** Writes the settings and gives the variables that make Podman read them. */
    Map<String, String> write() {
        var folder = ContainerHome.folder(home.settings());
        ContainerHome.folder(home.storage());
        ContainerHome.folder(home.run());
        ContainerHome.write(folder.resolve("storage.conf"), storage());
        ContainerHome.write(folder.resolve("containers.conf"), containers());
        ContainerHome.write(folder.resolve("registries.conf"), registries());
        var variables = new LinkedHashMap<String, String>();
        variables.put("CONTAINERS_STORAGE_CONF", folder.resolve("storage.conf").toString());
        variables.put("CONTAINERS_CONF", folder.resolve("containers.conf").toString());
        variables.put("CONTAINERS_REGISTRIES_CONF", folder.resolve("registries.conf").toString());
        variables.put(
                "TMPDIR", ContainerHome.folder(home.home().resolve("containers/tmp")).toString());
        return variables;
    }

    private String storage() {
        return """
                [storage]
                driver = "%s"
                graphroot = "%s"
                runroot = "%s"
                """
                .formatted(driver(), home.storage(), home.run().resolve("storage"));
    }

    private String containers() {
        return """
                [containers]
                default_ulimits = [%s]
                log_driver = "k8s-file"
                log_size_max = 10485760
                netns = "none"
                http_proxy = false
                base_hosts_file = "none"
                host_containers_internal_ip = "none"
                [engine]
                cgroup_manager = "cgroupfs"
                events_logger = "none"
                lock_type = "file"
                runtime = "%s"
                static_dir = "%s"
                volume_path = "%s"
                tmp_dir = "%s"
                hooks_dir = []
                [network]
                network_config_dir = "%s"
                """
                .formatted(
                        limits(),
                        runtime(),
                        home.storage().resolve("libpod"),
                        home.storage().resolve("volumes"),
                        home.run().resolve("libpod"),
                        home.settings().resolve("networks"));
    }

    /** Short names are never looked up on a registry: haechi/java is ours or missing. */
    private static String registries() {
        return "unqualified-search-registries = []\nshort-name-mode = \"disabled\"\n";
    }

    /**
     * Without CAP_SYS_RESOURCE a limit may only be lowered: the hard ones of this process, and no
     * more processes than there are numbers for (Podman lowers its own limit to that).
     */
    private static String limits() {
        var limits = new StringBuilder();
        long numbers = Machine.setting(Path.of("/proc/sys/kernel/pid_max"));
        var found = HARD_LIMIT.matcher(read(Path.of("/proc/self/limits")));
        while (found.find()) {
            boolean processes = found.group(1).equals("processes");
            long hard =
                    found.group(2).equals("unlimited")
                            ? MOST_FILES
                            : Long.parseLong(found.group(2));
            limits.append(limits.isEmpty() ? "" : ", ")
                    .append(
                            "\"%s=%2$d:%2$d\""
                                    .formatted(
                                            processes ? "nproc" : "nofile",
                                            processes ? Math.min(hard, numbers) : hard));
        }
        return limits.toString();
    }

    /** crun refuses machines that mix cgroup version 1 and 2; runc does not. */
    private static String runtime() {
        return Machine.has("runc") || !Machine.has("crun") ? "runc" : "crun";
    }

    /** Overlay where the kernel can mount one on our file system, else what works everywhere. */
    private String driver() {
        var known = home.settings().resolve("storage.conf");
        if (Files.exists(known)) {
            return read(known)
                    .lines()
                    .filter(line -> line.startsWith("driver = "))
                    .findFirst()
                    .map(line -> line.replaceAll("driver = \"(.*)\"", "$1"))
                    .orElse("overlay");
        }
        return overlayWorks() ? "overlay" : "vfs";
    }

    private boolean overlayWorks() {
        var place = ContainerHome.folder(home.storage().resolve("haechi-try"));
        for (var name : new String[] {"lower", "upper", "work", "merged"}) {
            ContainerHome.folder(place.resolve(name));
        }
        var merged = place.resolve("merged").toString();
        var options = "lowerdir=%1$s/lower,upperdir=%1$s/upper,workdir=%1$s/work".formatted(place);
        boolean works =
                Command.of("mount", "-t", "overlay", "-o", options, "overlay", merged)
                        .run()
                        .worked();
        if (works) {
            Command.of("umount", merged).run();
        }
        Command.of("rm", "-rf", place.toString()).run();
        return works;
    }

    /** Where the storage keeps what images it has, written anew with each change. */
    Path imageRecord() {
        return home.storage().resolve(driver() + "-images").resolve("images.json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
