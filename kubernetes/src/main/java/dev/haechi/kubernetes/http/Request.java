package dev.haechi.kubernetes.http;

import dev.haechi.model.service.Port;
import dev.haechi.model.service.Service;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client asks a proxy for.
 *
 * @param tls whether encrypted
 * @param host in small letters
 * @param path begins with a slash
 */
public record Request(boolean tls, String host, int port, String path) {
    private static final Pattern URL =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>[-A-Za-z0-9._]+)(?::(?<port>[0-9]{1,5}))?"
                            + "(?<path>/[^?#]*)?(?:[?#].*)?");

    /** Whether a text is meant as a request and not as the name of a party. */
    public static boolean isMeant(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** Such as {@code https://shop.bank.example/cart}; what follows the path is left out. */
    public static Optional<Request> tryParse(String text) {
        var found = URL.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean tls = found.group("scheme").equals("https");
        var written = Optional.ofNullable(found.group("port"));
        var path = Optional.ofNullable(found.group("path")).orElse("/");
        var host = found.group("host").toLowerCase(Locale.ROOT);
        return Port.tryParse(written.orElse(tls ? "443" : "80"))
                .map(port -> new Request(tls, host, port.number(), path));
    }

    /** The packets that carry it. */
    public Service service() {
        return Service.tcp(port);
    }

    /** As it was written, with its port only when that is not the usual one. */
    @Override
    public String toString() {
        var usual = port == (tls ? 443 : 80);
        return (tls ? "https://" : "http://") + host + (usual ? "" : ":" + port) + path;
    }
}
