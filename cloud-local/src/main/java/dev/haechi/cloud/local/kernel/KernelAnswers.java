package dev.haechi.cloud.local.kernel;

import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns answers of {@code ip -json} (iproute2 6.1) into pieces. */
final class KernelAnswers {
    /** Links that the kernel makes in every namespace when a driver is loaded. */
    private static final Set<String> KERNELS_OWN =
            Set.of(
                    "tunl0",
                    "gre0",
                    "gretap0",
                    "erspan0",
                    "ip_vti0",
                    "ip6_vti0",
                    "sit0",
                    "ip6tnl0",
                    "ip6gre0");

    /** Routes that follow from an address, and those that a router advertises. */
    private static final Set<String> BY_ITSELF = Set.of("kernel", "ra");

    private KernelAnswers() {}

    static Optional<Piece> link(Json link) {
        var name = link.need("ifname");
        if (KERNELS_OWN.contains(name)) {
            return Optional.empty();
        }
        boolean up = link.lists("flags", "UP");
        if (name.equals("lo")) {
            return up ? Optional.of(Piece.Link.LOOPBACK) : Optional.empty();
        }
        var kind = kind(link);
        return Optional.of(
                new Piece.Link(
                        name,
                        up ? kind : kind + " that is down",
                        link.text("address").orElse(""),
                        link.text("master")));
    }

    private static String kind(Json link) {
        var kind = link.get("linkinfo").flatMap(info -> info.text("info_kind")).orElse("other");
        return kind.equals("veth") && link.lists("flags", "NOARP") ? Piece.Link.ROUTER : kind;
    }

    /** Addresses that somebody set; a link's own link-local one comes by itself. */
    static List<Piece> addresses(Json link) {
        var name = link.need("ifname");
        if (name.equals("lo") || KERNELS_OWN.contains(name)) {
            return List.of();
        }
        return link.list("addr_info").stream()
                .filter(info -> info.text("local").isPresent())
                .filter(KernelAnswers::isSet)
                .<Piece>map(
                        info ->
                                new Piece.OnLink(
                                        name,
                                        Address.parse(info.need("local")),
                                        Integer.parseInt(info.need("prefixlen"))))
                .toList();
    }

    private static boolean isSet(Json info) {
        boolean ofItself =
                info.need("family").equals("inet6")
                        && info.text("scope").equals(Optional.of("link"));
        return !ofItself || Address.parse(info.need("local")).equals(Draft.GATEWAY_V6);
    }

    static Optional<Piece> way(IpFamily family, Json route) {
        if (route.text("protocol").filter(BY_ITSELF::contains).isPresent()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var type = route.text("type").filter(it -> !it.equals("unicast"));
        type.ifPresent(it -> text.append(it).append(' '));
        text.append(block(route.need("dst")));
        route.text("gateway").ifPresent(via -> text.append(" via ").append(address(via)));
        if (type.isEmpty() || type.get().equals("local")) {
            route.text("dev").ifPresent(dev -> text.append(" dev ").append(dev));
        }
        text.append(" table ").append(route.text("table").orElse("main"));
        if (route.lists("flags", "onlink")) {
            text.append(" onlink");
        }
        return Optional.of(new Piece.Way(family, text.toString()));
    }

    static Piece choice(IpFamily family, Json rule) {
        var text = new StringBuilder("pref ").append(rule.need("priority"));
        if (!rule.need("src").equals("all")) {
            var length = rule.text("srclen").map(it -> "/" + it).orElse("");
            text.append(" from ").append(block(rule.need("src") + length));
        }
        rule.text("dst").ifPresent(to -> text.append(" to ").append(to));
        rule.text("iif").ifPresent(link -> text.append(" iif ").append(link));
        rule.text("oif").ifPresent(link -> text.append(" oif ").append(link));
        rule.text("fwmark").ifPresent(mark -> text.append(" fwmark ").append(mark));
        var action = rule.text("table").map(table -> " lookup " + table);
        return new Piece.Choice(
                family, text + action.orElse(" " + rule.text("action").orElse("unknown")));
    }

    /** In the notation of the model, which for IPv6 may differ from the C library's. */
    private static String block(String text) {
        if (text.equals("default")) {
            return text;
        }
        return text.contains("/")
                ? Cidr.tryParse(text).map(Draft::text).orElse(text)
                : address(text);
    }

    private static String address(String text) {
        return Address.tryParse(text).map(Address::toString).orElse(text);
    }
}
