package dev.haechi.server;

import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the server listens besides the doors on loopback, when the process is told to.
 *
 * @param address of this machine
 * @param port 0 for any that is free
 * @param pem certificate and key, with which it speaks TLS
 */
record Listening(InetAddress address, int port, Optional<Pem> pem) {
    private static final Pattern SYNTAX =
            Pattern.compile("(?:\\[([0-9a-fA-F]*:[0-9a-fA-F:.]*)]|([0-9.]+)):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    /** Two PEM files. */
    record Pem(String certificate, String key) {}

    /**
     * As the process's environment says, empty when it says nothing; refused when others could
     * reach it without TLS.
     */
    static Result<Optional<Listening>> of(Map<String, String> environment) {
        var text = environment.getOrDefault("HAECHI_LISTEN", "").strip();
        if (text.isEmpty()) {
            return Result.ok(Optional.empty());
        }
        var matcher = SYNTAX.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > LAST_PORT) {
            return Result.failed(Problem.of(ServerCode.ADDRESS_MALFORMED, text));
        }
        var address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        try {
            return allowed(
                    new Listening(
                            InetAddress.ofLiteral(address),
                            Integer.parseInt(matcher.group(3)),
                            pem(environment)),
                    text);
        } catch (IllegalArgumentException _) {
            return Result.failed(Problem.of(ServerCode.ADDRESS_MALFORMED, text));
        }
    }

    private static Result<Optional<Listening>> allowed(Listening listening, String text) {
        return listening.address().isLoopbackAddress() || listening.pem().isPresent()
                ? Result.ok(Optional.of(listening))
                : Result.failed(Problem.of(ServerCode.TLS_NEEDED, text));
    }

    private static Optional<Pem> pem(Map<String, String> environment) {
        var certificate = environment.getOrDefault("HAECHI_TLS_CERTIFICATE", "");
        var key = environment.getOrDefault("HAECHI_TLS_KEY", "");
        return certificate.isBlank() || key.isBlank()
                ? Optional.empty()
                : Optional.of(new Pem(certificate, key));
    }
}
