package dev.haechi.cloud.local.kernel;

import dev.haechi.cloud.local.space.Cable;
import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.Rendering;
import dev.haechi.cloud.local.space.SeenSpace;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.address.IpFamily;
import dev.haechi.nftables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Writes the script that leads from what the kernel has to what it should have. Filters come before
 * the links that they judge, so that no packet passes a namespace without them.
 */
public final class Mending {
    private final SequencedMap<String, SeenSpace> seen;
    private final Rendering wanted;
    private final Script script = new Script();
    private final Map<String, Set<String>> remade = new LinkedHashMap<>();

    private Mending(SequencedMap<String, SeenSpace> seen, Rendering wanted) {
        this.seen = seen;
        this.wanted = wanted;
    }

    /** Cables of which an end is missing in a namespace that was looked at. */
    public static List<Cable> missing(SequencedMap<String, SeenSpace> seen, Rendering wanted) {
        return wanted.cables().stream()
                .filter(cable -> lacks(seen, cable.one()) || lacks(seen, cable.other()))
                .toList();
    }

    private static boolean lacks(SequencedMap<String, SeenSpace> seen, Cable.End end) {
        var space = seen.get(end.space());
        return space != null && !space.hasLink(end.link());
    }

    /** The script for the namespaces that were looked at; empty when nothing is to be done. */
    public static String script(SequencedMap<String, SeenSpace> seen, Rendering wanted) {
        return new Mending(seen, wanted).script();
    }

    /** Whether a script removes links, whose other ends go with them. */
    public static boolean takesAway(String script) {
        return script.contains("link del ") || script.contains("ip netns del ");
    }

    private String script() {
        seen.values().forEach(this::existence);
        for (var space : present()) {
            settings(space);
            firewalls(space);
        }
        missing(seen, wanted).forEach(this::cable);
        present().forEach(this::takeAway);
        present().forEach(this::links);
        present().forEach(this::rest);
        return script.toString();
    }

    private List<Space> present() {
        return seen.keySet().stream()
                .filter(wanted.spaces()::containsKey)
                .map(wanted.spaces()::get)
                .toList();
    }

    private void existence(SeenSpace space) {
        boolean meant = wanted.spaces().containsKey(space.name());
        switch (space.state()) {
            case PRESENT -> {
                if (!meant) {
                    script.delete(space);
                }
            }
            case ABSENT -> {
                if (meant) {
                    script.line("ip netns add " + space.name());
                }
            }
            case BROKEN -> {
                script.line("ip netns del " + space.name());
                if (meant) {
                    script.line("ip netns add " + space.name());
                }
            }
        }
    }

    /** What is there already: in a namespace that was just made, the rules of every namespace. */
    private Set<Piece> had(Space space) {
        var found = seen.get(space.name());
        return found != null && found.state() == SeenSpace.State.PRESENT
                ? found.pieces()
                : Draft.USUAL_CHOICES;
    }

    private void settings(Space space) {
        var had = had(space);
        var commands = new ArrayList<String>();
        for (var piece : space.pieces().keySet()) {
            if (piece instanceof Piece.Setting(var path, var value) && !had.contains(piece)) {
                commands.add("echo '" + value + "' >/proc/sys/net/" + path);
            }
        }
        script.inside(space.name(), commands);
    }

    private void firewalls(Space space) {
        var had = had(space);
        var nft = new StringBuilder();
        for (var piece : space.pieces().keySet()) {
            if (piece instanceof Piece.Firewall(var table) && !had.contains(piece)) {
                nft.append(table.script());
            }
        }
        for (var piece : had) {
            if (piece instanceof Piece.Firewall(var table) && !isMeant(space, table)) {
                nft.append(table.removal());
            }
        }
        script.nft(space.name(), nft.toString());
    }

    private static boolean isMeant(Space space, Table table) {
        return space.pieces().keySet().stream()
                .anyMatch(
                        piece ->
                                piece instanceof Piece.Firewall(var meant)
                                        && meant.is(table.family(), table.name()));
    }

    /** Makes a cable anew; what was on its ends went with them. */
    private void cable(Cable cable) {
        remake(cable.one());
        remake(cable.other());
        script.cable(cable);
    }

    private void remake(Cable.End end) {
        remade.computeIfAbsent(end.space(), _ -> new LinkedHashSet<>()).add(end.link());
        var space = seen.get(end.space());
        if (space != null && space.hasLink(end.link())) {
            script.ip(end.space(), "", true, List.of("link del dev " + end.link()));
        }
    }

    /** What nobody means, except links' own settings, which are overwritten. */
    private void takeAway(Space space) {
        var four = new ArrayList<String>();
        var six = new ArrayList<String>();
        for (var piece : had(space)) {
            if (!space.pieces().containsKey(piece)) {
                removal(space, piece, four, six);
            }
        }
        script.ip(space.name(), "-4", true, four);
        script.ip(space.name(), "-6", true, six);
    }

    private static void removal(Space space, Piece piece, List<String> four, List<String> six) {
        switch (piece) {
            case Piece.Link(var name, _, _, _) -> {
                if (isForeign(space, name)) {
                    four.add("link del dev " + name);
                }
            }
            case Piece.OnLink(var link, var address, var length) ->
                    of(address.family(), four, six)
                            .add("addr del " + address + "/" + length + " dev " + link);
            case Piece.Way(var family, var text) -> of(family, four, six).add("route del " + text);
            case Piece.Choice(var family, var text) ->
                    of(family, four, six).add("rule del " + text);
            case Piece.Setting _, Piece.Firewall _ -> {}
        }
    }

    private static boolean isForeign(Space space, String link) {
        return space.pieces().keySet().stream()
                .noneMatch(piece -> piece instanceof Piece.Link it && it.name().equals(link));
    }

    private static List<String> of(IpFamily family, List<String> four, List<String> six) {
        return family == IpFamily.V4 ? four : six;
    }

    private void links(Space space) {
        var had = had(space);
        var seenSpace = seen.get(space.name());
        var remadeHere = remade.getOrDefault(space.name(), Set.of());
        var commands = new ArrayList<String>();
        for (var piece : space.pieces().keySet()) {
            if (piece instanceof Piece.Link link
                    && (!had.contains(piece) || remadeHere.contains(link.name()))) {
                boolean there = seenSpace != null && seenSpace.hasLink(link.name());
                if (link.kind().equals("bridge") && !there) {
                    commands.add("link add " + link.name() + " type bridge mcast_snooping 0");
                }
                commands.add(Script.set(link));
            }
        }
        script.ip(space.name(), "", false, commands);
    }

    private void rest(Space space) {
        var had = had(space);
        var remadeHere = remade.getOrDefault(space.name(), Set.of());
        var four = new ArrayList<String>();
        var six = new ArrayList<String>();
        for (var piece : space.pieces().keySet()) {
            boolean again = piece.on().filter(remadeHere::contains).isPresent();
            if (!had.contains(piece) || again) {
                addition(piece, four, six);
            }
        }
        script.ip(space.name(), "-4", false, four);
        script.ip(space.name(), "-6", false, six);
    }

    private static void addition(Piece piece, List<String> four, List<String> six) {
        switch (piece) {
            case Piece.OnLink(var link, var address, var length) ->
                    of(address.family(), four, six)
                            .add(
                                    "addr replace "
                                            + address
                                            + "/"
                                            + length
                                            + " dev "
                                            + link
                                            + (address.family() == IpFamily.V6 ? " nodad" : ""));
            case Piece.Way(var family, var text) ->
                    of(family, four, six).add("route replace " + text);
            case Piece.Choice(var family, var text) ->
                    of(family, four, six).add("rule add " + text);
            case Piece.Link _, Piece.Setting _, Piece.Firewall _ -> {}
        }
    }
}
