package dev.haechi.model.json;

import dev.haechi.model.landscape.Landscape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a landscape by its content: SHA-256 (FIPS 180-4) of its JSON form without white space, in
 * UTF-8. Equal landscapes have equal digests on every machine.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record LandscapeDigest(String hex) {
    public LandscapeDigest {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + hex + "' is no SHA-256 digest");
        }
    }

    /** Costs O(n). */
    public static LandscapeDigest of(Landscape landscape) {
        var bytes = LandscapeJson.canonical(landscape).getBytes(StandardCharsets.UTF_8);
        return new LandscapeDigest(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
