package dev.haechi.cloud.local.space;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.nftables.Table;
import java.util.Optional;

/** One fact of a network namespace, as it should be or as the kernel says it is. */
public sealed interface Piece {
    /**
     * A setting below {@code /proc/sys/net}.
     *
     * @param path such as {@code ipv4/ip_forward}
     */
    record Setting(String path, String value) implements Piece {}

    /**
     * A link that is up.
     *
     * @param kind {@code veth}, {@code bridge}, {@code loopback}, or {@link #ROUTER}
     * @param mac empty for the loopback
     * @param master the bridge that it is a port of
     */
    record Link(String name, String kind, String mac, Optional<String> master) implements Piece {
        /**
         * A veth that asks for no neighbour: it writes its own hardware address as the
         * destination's (net/ipv4/arp.c, arp_constructor), and both ends have the same one. So two
         * routers need no addresses on the link between them.
         */
        public static final String ROUTER = "veth without arp";

        public static final Link LOOPBACK = new Link("lo", "loopback", "", Optional.empty());
    }

    /** An address of a link, with the length of its block. */
    record OnLink(String link, Address address, int length) implements Piece {}

    /**
     * A route.
     *
     * @param text as {@code ip route add} takes it
     */
    record Way(IpFamily family, String text) implements Piece {}

    /**
     * A rule that chooses a routing table.
     *
     * @param text as {@code ip rule add} takes it
     */
    record Choice(IpFamily family, String text) implements Piece {}

    /** A table of nftables. */
    record Firewall(Table table) implements Piece {}

    /** The link that it is on, when it goes with the link. */
    default Optional<String> on() {
        return switch (this) {
            case OnLink(var link, _, _) -> Optional.of(link);
            case Way(_, var text) -> Optional.of(word(text, "dev")).filter(dev -> !dev.isEmpty());
            case Setting _, Link _, Choice _, Firewall _ -> Optional.empty();
        };
    }

    private static String word(String text, String after) {
        int at = text.indexOf(after + " ");
        if (at < 0) {
            return "";
        }
        int from = at + after.length() + 1;
        int end = text.indexOf(' ', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
