package dev.haechi.store.backup;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first line of a backup; its form and the digest of everything after it. After it comes a
 * gzipped tar, so that the file can be opened with common tools: {@code tail -n +2 FILE | tar xz}.
 *
 * @param form of the file
 * @param sha256 of the rest, in hex
 */
record BackupHeader(int form, String sha256) {
    /** The form that this Haechi writes. */
    static final int FORM = 1;

    /** Every header is as long as any other, so that it can be written last. */
    static final int LENGTH = line(FORM, "0".repeat(64)).length();

    private static final Pattern SYNTAX =
            Pattern.compile("haechi-backup ([0-9]{3}) sha256:([0-9a-f]{64})\n");

    /** The header of these bytes; empty when they are none. */
    static Optional<BackupHeader> parse(byte[] bytes) {
        var line = SYNTAX.matcher(new String(bytes, StandardCharsets.US_ASCII));
        return line.matches()
                ? Optional.of(new BackupHeader(Integer.parseInt(line.group(1)), line.group(2)))
                : Optional.empty();
    }

    byte[] bytes() {
        return line(form, sha256).getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(int form, String sha256) {
        return "haechi-backup %03d sha256:%s\n".formatted(form, sha256);
    }
}
