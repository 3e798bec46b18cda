package dev.haechi.cloud.local.space;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.Id;
import dev.haechi.nftables.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** A namespace while it is being described. */
public final class Draft {
    /** What a subnet's members have as their way out, whatever the subnet's block. */
    public static final Address GATEWAY_V4 = Address.parse("169.254.0.1");

    public static final Address GATEWAY_V6 = Address.parse("fe80::1");

    /** What every namespace has from its beginning. */
    public static final SequencedSet<Piece> USUAL_CHOICES =
            Collections.unmodifiableSequencedSet(
                    new LinkedHashSet<Piece>(
                            List.of(
                                    new Piece.Choice(IpFamily.V4, "pref 0 lookup local"),
                                    new Piece.Choice(IpFamily.V4, "pref 32766 lookup main"),
                                    new Piece.Choice(IpFamily.V4, "pref 32767 lookup default"),
                                    new Piece.Choice(IpFamily.V6, "pref 0 lookup local"),
                                    new Piece.Choice(IpFamily.V6, "pref 32766 lookup main"))));

    private final String name;
    private final Id owner;
    private final SequencedMap<Piece, Id> pieces = new LinkedHashMap<>();

    public Draft(String name, Id owner) {
        this.name = name;
        this.owner = owner;
        add(Piece.Link.LOOPBACK, owner);
        USUAL_CHOICES.forEach(choice -> add(choice, owner));
    }

    String name() {
        return name;
    }

    public Space done() {
        return new Space(name, owner, pieces);
    }

    public void add(Piece piece, Id whose) {
        pieces.putIfAbsent(piece, whose);
    }

    public void setting(String path, String value) {
        add(new Piece.Setting(path, value), owner);
    }

    public void link(String link, String kind, String mac, Optional<String> master, Id whose) {
        add(new Piece.Link(link, kind, mac, master), whose);
    }

    public void firewall(Table table, Id whose) {
        add(new Piece.Firewall(table), whose);
    }

    public void choice(IpFamily family, String text, Id whose) {
        add(new Piece.Choice(family, text), whose);
    }

    /** Packets that come in through a link are routed by a table of their own. */
    public void choiceByLink(String link, String table, Id whose) {
        for (var family : IpFamily.values()) {
            choice(family, "pref 1000 iif " + link + " lookup " + table, whose);
        }
    }

    public void way(IpFamily family, String text, Id whose) {
        add(new Piece.Way(family, text), whose);
    }

    /** Straight to whoever has the address on that link. */
    public void onLink(Cidr block, String link, String table, Id whose) {
        way(block.family(), text(block) + " dev " + link + " table " + table, whose);
    }

    /** To the router at the far end of a link, which takes whatever comes. */
    public void across(Cidr block, String link, String table, Id whose) {
        onLink(block, link, table, whose);
    }

    public void blackhole(Cidr block, String table, Id whose) {
        way(block.family(), "blackhole " + text(block) + " table " + table, whose);
    }

    /** What no other route of the table matches is dropped, instead of asking further tables. */
    public void nothingElse(String table, Id whose) {
        for (var all : List.of(Cidr.ALL_V4, Cidr.ALL_V6)) {
            boolean routed =
                    pieces.keySet().stream().anyMatch(piece -> isDefault(piece, all, table));
            if (!routed) {
                blackhole(all, table, whose);
            }
        }
    }

    private static boolean isDefault(Piece piece, Cidr all, String table) {
        return piece instanceof Piece.Way(var family, var text)
                && family == all.family()
                && (text.startsWith("default ") || text.startsWith("blackhole default "))
                && (text + " ").contains(" table " + table + " ");
    }

    /** The end of a cable to another router. */
    public void router(Cable.End near, Id whose) {
        link(near.link(), Piece.Link.ROUTER, near.mac(), Optional.empty(), whose);
    }

    /** A block as {@code ip route} prints it. */
    public static String text(Cidr block) {
        if (block.length() == 0) {
            return "default";
        }
        return block.length() == block.family().bits() ? block.base().toString() : block.toString();
    }

    /** Settings of a namespace that hands on packets that are not its own. */
    public void forwards() {
        setting("ipv4/ip_forward", "1");
        setting("ipv6/conf/all/forwarding", "1");
        setting("ipv4/conf/all/send_redirects", "0");
        setting("ipv4/conf/default/send_redirects", "0");
    }

    /** Settings of every namespace: filters decide here, not the reverse path or a rate. */
    public void plain() {
        setting("ipv4/conf/all/rp_filter", "0");
        setting("ipv4/conf/default/rp_filter", "0");
        setting("ipv4/conf/all/accept_redirects", "0");
        setting("ipv6/conf/all/accept_redirects", "0");
        setting("ipv6/conf/default/accept_ra", "0");
        setting("ipv6/conf/default/accept_dad", "0");
        setting("ipv6/conf/all/disable_ipv6", "0");
        setting("ipv4/icmp_ratelimit", "0");
        setting("ipv6/icmp/ratelimit", "0");
    }

    public void without(Piece piece) {
        pieces.remove(piece);
    }
}
