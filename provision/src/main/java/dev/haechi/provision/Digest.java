package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A name for a plan that changes with every part of it: records print all they have, in order. */
final class Digest {
    private Digest() {}

    static String of(EnvironmentName environment, List<Change> changes) {
        var sha = sha256();
        update(sha, environment.value());
        changes.forEach(change -> update(sha, change.toString()));
        return HexFormat.of().formatHex(sha.digest());
    }

    /** With the length first, so that no two lists of texts give the same bytes. */
    private static void update(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
