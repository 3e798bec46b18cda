package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the kernel, Podman and the process table still have of environments and of a state folder.
 *
 * @param home the state folder
 */
record Remains(Path home) {
    /** Of one environment, while others go on. */
    List<String> of(String environment) {
        var ours = " | grep -e " + home + " -e " + run();
        return found(
                "ip netns list | grep -o '^hc-" + environment + "[.][^ ]*'",
                "grep -o '[^ ]*/" + environment + "/[^ ]*' /proc/self/mounts" + ours,
                "ps -eo pid,args | grep -- '[ /]" + environment + "/[^ ]*' | grep -v grep" + ours,
                "ls -d " + run() + "/*/" + environment,
                "find /sys/fs/cgroup -maxdepth 2 -name 'haechi-" + environment + "'");
    }

    /** The folder beside the state folder for what must not survive a reboot. */
    private String run() {
        return "$(grep -oE '/run/haechi/[0-9a-f]+' " + home + "/containers/settings/storage.conf)";
    }

    /**
     * Of everything that is no environment's: Podman's own bind mount of its storage and its
     * folders alone may stay.
     */
    List<String> ofAll() {
        return found(
                "grep " + home + " /proc/self/mounts | grep -v 'storage/overlay '",
                "pgrep -af " + home + " | grep -v pgrep",
                "podman --root " + home + "/containers/storage ps --all --quiet");
    }

    /** The host's own links, addresses, routes and firewall, which nobody has to touch. */
    static List<String> hostNetwork() {
        return found(
                "ip -o link show | cut -d: -f2",
                "ip -o address show | awk '{ print $2, $4 }'",
                "ip route show table all",
                "ip -6 route show table all | sed 's/ expires [^ ]*//'",
                "ip rule show",
                "nft list ruleset");
    }

    void mustBeNone() {
        assertThat(Eventually.settled(this::ofAll, List::isEmpty)).isEmpty();
    }

    void mustBeNone(String environment) {
        assertThat(Eventually.settled(() -> of(environment), List::isEmpty)).isEmpty();
    }

    private static List<String> found(String... commands) {
        var shell = new Shell(Path.of("/"), Map.of());
        return List.of(commands).stream()
                .map(command -> shell.run(Shell.USUAL, command).output())
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
