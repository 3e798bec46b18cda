package dev.haechi.server;

import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the server listens.
 *
 * @param address an IP address
 * @param port 0 for any that is free
 * @param certificate and key as PEM files, when it speaks TLS
 */
record Listening(String address, int port, Optional<Pem> certificate) {
    static final String USUAL = "127.0.0.1:7480";
    private static final Pattern SYNTAX =
            Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([0-9.]+)):([0-9]{1,5})");

    /** Two PEM files. */
    record Pem(String certificate, String key) {}

    /** As the process's environment says; refused when others could reach it without TLS. */
    static Result<Listening> of(Map<String, String> environment) {
        var text = environment.getOrDefault("HAECHI_LISTEN", USUAL);
        var matcher = SYNTAX.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > 65_535) {
            return Result.failed(Problem.of(ServerCode.ADDRESS_MALFORMED, text));
        }
        var address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        var listening =
                new Listening(address, Integer.parseInt(matcher.group(3)), pem(environment));
        return listening.isLoopback() || listening.certificate().isPresent()
                ? Result.ok(listening)
                : Result.failed(Problem.of(ServerCode.TLS_NEEDED, text));
    }

    /** Settings of Spring Boot. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.address", address);
        properties.put("server.port", port);
        certificate.ifPresent(
                pem -> {
                    properties.put("server.ssl.certificate", "file:" + pem.certificate());
                    properties.put("server.ssl.certificate-private-key", "file:" + pem.key());
                    properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
                });
        return properties;
    }

    private boolean isLoopback() {
        return address.startsWith("127.") || address.equals("::1");
    }

    private static Optional<Pem> pem(Map<String, String> environment) {
        var certificate = environment.get("HAECHI_TLS_CERTIFICATE");
        var key = environment.get("HAECHI_TLS_KEY");
        return certificate == null || key == null
                ? Optional.empty()
                : Optional.of(new Pem(certificate, key));
    }
}
