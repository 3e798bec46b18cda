package dev.haechi.containers.replica;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Names;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leads what callers send to a service's address to its live replicas, in turn: one nftables table
 * per called service in each caller's namespace, exchanged at once. Connections that are open stay
 * with the replica that they began with (conntrack), so that exchanging a table breaks none.
 */
public final class CallTables {
    /** The reader of the local cloud passes over tables with this beginning. */
    private static final String TABLE = "haechi-call-";

    private static final Pattern MAP = Pattern.compile("numgen inc mod \\d+ map \\{([^}]*)\\}");

    private final Function<InstanceId, Path> namespaces;

    public CallTables(Function<InstanceId, Path> namespaces) {
        this.namespaces = namespaces;
    }

    /** From here on new connections go to exactly these replicas; to none: they are refused. */
    public void lead(Revision revision, List<Slot> live) {
        var workload = revision.workload();
        if (workload.serviceAddress().isEmpty() || workload.port().isEmpty()) {
            return;
        }
        var address = workload.serviceAddress().get();
        var script = script(revision.service(), address, workload.port().get(), live);
        revision.callers().stream()
                .map(namespaces)
                .filter(Files::exists)
                .parallel()
                .forEach(caller -> lead(caller, script));
    }

    /** Whether new connections from every caller that is there go to exactly these replicas. */
    public boolean leads(Revision revision, List<Slot> live) {
        var workload = revision.workload();
        if (workload.serviceAddress().isEmpty() || workload.port().isEmpty()) {
            return true;
        }
        var address = workload.serviceAddress().get();
        return revision.callers().stream()
                .map(namespaces)
                .filter(Files::exists)
                .parallel()
                .allMatch(caller -> leads(listed(caller, revision.service(), address), live));
    }

    /** What the kernel has of the table, in the words of nft; empty when it has none. */
    private static String listed(Path caller, ServiceName service, Address address) {
        var words = enter(caller, "nft", "list", "table", family(address), table(service));
        return Command.of(words).run().out();
    }

    /** Whether a listed table leads to exactly these replicas. */
    static boolean leads(String table, List<Slot> live) {
        if (live.isEmpty()) {
            return table.contains("reject with tcp reset");
        }
        var found = MAP.matcher(table);
        var addresses = live.stream().map(slot -> slot.address().toString()).toList();
        return found.find()
                && Stream.of(found.group(1).split(",", -1))
                        .map(turn -> turn.substring(turn.indexOf(" : ") + 3).strip())
                        .sorted()
                        .toList()
                        .equals(addresses.stream().sorted().toList());
    }

    /**
     * Replaces the table. The kernel looks for a route before it rewrites the address: the default
     * route of the slot is one, and nothing is ever sent to a service address.
     */
    private static void lead(Path caller, String script) {
        within(caller, Command.of(enter(caller, "nft", "-f", "-")).reading(script));
    }

    /** The nft script that replaces the table of one service. */
    static String script(ServiceName service, Address address, Port port, List<Slot> live) {
        var family = family(address);
        var table = family + " " + table(service);
        var match = family + " daddr " + address + " tcp dport " + port;
        var turns = new StringBuilder();
        for (int i = 0; i < live.size(); i++) {
            turns.append(i == 0 ? "" : ", ").append(i).append(" : ").append(live.get(i).address());
        }
        var chain =
                live.isEmpty()
                        ? "type filter hook output priority 0; %s reject with tcp reset"
                                .formatted(match)
                        : "type nat hook output priority -100; %s dnat to numgen inc mod %d map { %s }"
                                .formatted(match, live.size(), turns);
        return """
                add table %1$s
                delete table %1$s
                table %1$s {
                    chain out { %2$s; }
                }
                """
                .formatted(table, chain);
    }

    private static String family(Address address) {
        return address.family() == IpFamily.V4 ? "ip" : "ip6";
    }

    private static String table(ServiceName service) {
        return TABLE + Names.plain(service);
    }

    private static void within(Path caller, Command command) {
        var output = command.run();
        if (!output.worked()) {
            throw new EngineUnavailable(
                    "calls from %s cannot be led: %s"
                            .formatted(caller, String.join("; ", output.complaint())),
                    null);
        }
    }

    /** nsenter, because {@code ip netns exec} mounts a /sys without control groups. */
    private static String[] enter(Path namespace, String... words) {
        var all = new java.util.ArrayList<>(List.of("nsenter", "--net=" + namespace, "--"));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }
}
