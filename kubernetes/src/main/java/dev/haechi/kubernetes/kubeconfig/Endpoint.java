package dev.haechi.kubernetes.kubeconfig;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a server is, from its URL.
 *
 * @param tls whether it is asked over TLS
 * @param host a name or an address, without brackets
 * @param path without its end, which is a slash
 */
public record Endpoint(boolean tls, String host, int port, String path) {
    private static final Pattern URL =
            Pattern.compile(
                    "(?:(https?)://)?(?:\\[([0-9a-fA-F:.%]+)]|([A-Za-z0-9._-]+))(?::([0-9]{1,5}))?"
                            + "(/[^?#\\s]*)?");

    public Endpoint {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 1..65535");
        }
    }

    /**
     * Reads a URL. Without scheme it means http, as for kubectl; one with a user and password, a
     * query or another scheme is none.
     */
    public static Optional<Endpoint> tryParse(String url) {
        var parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean tls = "https".equals(parts.group(1));
        var port = Optional.ofNullable(parts.group(4)).map(Integer::parseInt);
        int number = port.orElse(tls ? 443 : 80);
        var host = Optional.ofNullable(parts.group(2)).orElse(parts.group(3));
        var path = Optional.ofNullable(parts.group(5)).orElse("").replaceAll("/+$", "");
        return number < 1 || number > 65_535
                ? Optional.empty()
                : Optional.of(new Endpoint(tls, host, number, path));
    }

    /** Host and port, as in a URL. */
    public String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** The URL, without a slash at its end. */
    public String url() {
        return (tls ? "https://" : "http://") + authority() + path;
    }
}
