package dev.haechi.cloud.local.kernel;

import dev.haechi.cloud.local.space.Cable;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.SeenSpace;
import java.util.List;

/** A shell script that grows. All words in it are names of ours or come from the kernel. */
public final class Script {
    private final StringBuilder text = new StringBuilder();

    void line(String command) {
        text.append(command).append('\n');
    }

    /** Commands of {@code ip} in a namespace, one process for all. */
    void ip(String space, String options, boolean forgiving, List<String> commands) {
        if (commands.isEmpty()) {
            return;
        }
        line(
                "ip -n "
                        + space
                        + " "
                        + options
                        + (forgiving ? " -force -batch - >/dev/null 2>&1" : " -batch -")
                        + " <<'E' "
                        + (forgiving ? "|| true" : ""));
        commands.forEach(this::line);
        line("E");
    }

    /** Commands of the shell in a namespace. */
    void inside(String space, List<String> commands) {
        if (!commands.isEmpty()) {
            line("nsenter --net=/run/netns/" + space + " sh -e -s <<'E'");
            commands.forEach(this::line);
            line("E");
        }
    }

    /** One transaction of nft in a namespace. */
    public void nft(String space, String transaction) {
        if (!transaction.isEmpty()) {
            line("nsenter --net=/run/netns/" + space + " nft -f - <<'E'");
            text.append(transaction);
            line("E");
        }
    }

    void cable(Cable cable) {
        line("ip link add " + end(cable.one()) + " type veth peer name " + end(cable.other()));
    }

    private static String end(Cable.End end) {
        return end.link() + " address " + end.mac() + " netns " + end.space();
    }

    static String set(Piece.Link link) {
        var text = new StringBuilder("link set dev ").append(link.name());
        if (!link.mac().isEmpty()) {
            text.append(" address ").append(link.mac());
        }
        if (!link.kind().equals("loopback")) {
            text.append(link.master().map(bridge -> " master " + bridge).orElse(" nomaster"));
        }
        if (link.kind().equals(Piece.Link.ROUTER)) {
            text.append(" arp off");
        }
        return text.append(" up").toString();
    }

    /** Cuts a namespace off before its name goes, for processes may keep it alive. */
    void delete(SeenSpace space) {
        var links =
                space.pieces().stream()
                        .filter(piece -> piece instanceof Piece.Link)
                        .map(piece -> ((Piece.Link) piece).name())
                        .filter(name -> !name.equals("lo"))
                        .map(name -> "link del dev " + name)
                        .toList();
        ip(space.name(), "", true, links);
        line("ip netns del " + space.name());
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "" : "set -e\n" + text;
    }
}
