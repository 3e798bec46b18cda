package dev.haechi.access.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How entries are chained. The hash of an entry is SHA-256 over the previous hash and the entry's
 * fields, each as a netstring (decimal length in bytes, colon, UTF-8 bytes, comma), so that no two
 * different entries have the same bytes. Anybody can recompute it with any other tool.
 */
public final class AuditChain {

    private AuditChain() {}

    /** The entry that follows a head. */
    public static AuditEntry next(AuditHead head, AuditEvent event) {
        long sequence = head.sequence() + 1;
        return new AuditEntry(sequence, event, head.hash(), hash(sequence, event, head.hash()));
    }

    /** What the hash of such an entry has to be. */
    public static AuditHash hash(long sequence, AuditEvent event, AuditHash previous) {
        var sha = sha256();
        add(sha, previous.hex());
        add(sha, Long.toString(sequence));
        add(sha, event.at().toString());
        add(sha, event.actor());
        add(sha, event.door());
        add(sha, event.environment());
        add(sha, event.action());
        add(sha, event.outcome().name());
        event.facts()
                .forEach(
                        (name, value) -> {
                            add(sha, name);
                            add(sha, value);
                        });
        return new AuditHash(HexFormat.of().formatHex(sha.digest()));
    }

    private static void add(MessageDigest sha, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
        sha.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
