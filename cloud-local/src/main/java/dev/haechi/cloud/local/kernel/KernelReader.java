package dev.haechi.cloud.local.kernel;

import dev.haechi.cloud.local.space.LocalTables;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.SeenSpace;
import dev.haechi.model.address.IpFamily;
import dev.haechi.nftables.Listing;
import dev.haechi.provision.CloudUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks the kernel what is in network namespaces. */
public final class KernelReader {
    private static final String SETTINGS =
            String.join(
                    " ",
                    "ipv4/ip_forward",
                    "ipv4/ip_nonlocal_bind",
                    "ipv4/ping_group_range",
                    "ipv4/ip_unprivileged_port_start",
                    "ipv4/icmp_ratelimit",
                    "ipv4/conf/all/rp_filter",
                    "ipv4/conf/default/rp_filter",
                    "ipv4/conf/all/accept_redirects",
                    "ipv4/conf/all/accept_local",
                    "ipv4/conf/all/send_redirects",
                    "ipv4/conf/default/send_redirects",
                    "ipv6/ip_nonlocal_bind",
                    "ipv6/icmp/ratelimit",
                    "ipv6/conf/all/forwarding",
                    "ipv6/conf/all/disable_ipv6",
                    "ipv6/conf/all/accept_redirects",
                    "ipv6/conf/default/accept_ra",
                    "ipv6/conf/default/accept_dad",
                    "bridge/bridge-nf-call-iptables",
                    "bridge/bridge-nf-call-ip6tables");

    /** Five programs for a namespace; the answers of {@code ip -batch} stand on a line each. */
    private static final String FUNCTION =
            """
            see() {
              echo "@@ $1"
              if [ ! -e "/run/netns/$1" ]; then echo "@absent"; return 0; fi
              if ! printf 'addr show\\n' |
                  ip -n "$1" -j -d -batch - 2>/dev/null; then
                echo "@broken"; return 0
              fi
              printf 'route show table all\\nrule show\\n' | ip -n "$1" -4 -j -batch -
              printf 'route show table all\\nrule show\\n' | ip -n "$1" -6 -j -batch -
              nsenter --net="/run/netns/$1" sh -c '
                cd /proc/sys/net
                grep -s "" %s || true
                echo @nft
                nft -s -n list ruleset'
            }
            """
                    .formatted(SETTINGS);

    private KernelReader() {}

    /**
     * The names of all namespaces that begin with a prefix, sorted; none where the system has no
     * such folder.
     */
    public static List<String> names(String prefix) {
        var folder = Path.of("/run/netns");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CloudUnavailable(folder + " cannot be listed", e);
        }
    }

    /**
     * The namespaces of the given names, in their order. Costs ten short programs for each, run on
     * two processors side by side where there are two.
     */
    public static SequencedMap<String, SeenSpace> read(Collection<String> names, Duration within) {
        var all = List.copyOf(names);
        int half = (all.size() + 1) / 2;
        var second =
                CompletableFuture.supplyAsync(() -> answer(all.subList(half, all.size()), within));
        var first = answer(all.subList(0, half), within);
        var spaces = new LinkedHashMap<String, SeenSpace>();
        for (var part : (first + joined(second)).split("(?m)^@@ ", -1)) {
            if (!part.isBlank()) {
                var space = space(part);
                spaces.put(space.name(), space);
            }
        }
        return spaces;
    }

    private static String answer(List<String> names, Duration within) {
        if (names.isEmpty()) {
            return "";
        }
        var script = new StringBuilder(FUNCTION);
        names.forEach(name -> script.append("see '").append(name).append("'\n"));
        return Shell.run("looking into the network namespaces", script.toString(), within);
    }

    private static String joined(CompletableFuture<String> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CloudUnavailable unavailable ? unavailable : e;
        }
    }

    private static SeenSpace space(String part) {
        int end = part.indexOf('\n');
        var name = part.substring(0, end);
        var rest = part.substring(end + 1);
        if (rest.startsWith("@absent")) {
            return new SeenSpace(name, SeenSpace.State.ABSENT, new LinkedHashSet<>());
        }
        int nft = rest.indexOf("@nft\n");
        if (rest.contains("@broken\n") || nft < 0) {
            return new SeenSpace(name, SeenSpace.State.BROKEN, new LinkedHashSet<>());
        }
        var pieces = new LinkedHashSet<Piece>();
        var lines = new ArrayList<>(rest.substring(0, nft).lines().toList());
        var arrays = lines.stream().filter(line -> line.startsWith("[")).toList();
        links(arrays.getFirst(), pieces);
        ways(IpFamily.V4, arrays.get(1), pieces);
        choices(IpFamily.V4, arrays.get(2), pieces);
        ways(IpFamily.V6, arrays.get(3), pieces);
        choices(IpFamily.V6, arrays.get(4), pieces);
        lines.stream()
                .filter(line -> line.matches("[a-z0-9/_-]+:.*"))
                .forEach(line -> set(line, pieces));
        Listing.tables(rest.substring(nft)).stream()
                .filter(table -> !LocalTables.leadsCalls(table.name()))
                .forEach(table -> pieces.add(new Piece.Firewall(table)));
        return new SeenSpace(name, SeenSpace.State.PRESENT, pieces);
    }

    private static void set(String line, SequencedSet<Piece> pieces) {
        int at = line.indexOf(':');
        pieces.add(new Piece.Setting(line.substring(0, at), line.substring(at + 1)));
    }

    private static void links(String line, SequencedSet<Piece> pieces) {
        for (var link : Json.items(line)) {
            KernelAnswers.link(link).ifPresent(pieces::add);
            KernelAnswers.addresses(link).forEach(pieces::add);
        }
    }

    private static void ways(IpFamily family, String line, SequencedSet<Piece> pieces) {
        Json.items(line).stream()
                .map(route -> KernelAnswers.way(family, route))
                .flatMap(Optional::stream)
                .forEach(pieces::add);
    }

    private static void choices(IpFamily family, String line, SequencedSet<Piece> pieces) {
        Json.items(line).forEach(rule -> pieces.add(KernelAnswers.choice(family, rule)));
    }
}
