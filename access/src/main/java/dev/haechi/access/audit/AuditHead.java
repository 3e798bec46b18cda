package dev.haechi.access.audit;

import dev.haechi.access.AccessCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.regex.Pattern;

/**
 * The newest entry's number and hash: kept elsewhere, it later shows whether the record was cut off
 * or written anew.
 *
 * @param sequence of the newest entry; 0 before the first
 * @param hash of it; {@link AuditHash#GENESIS} before the first
 */
public record AuditHead(long sequence, AuditHash hash) {
    private static final Pattern SYNTAX =
            Pattern.compile("haechi-audit-head ([0-9]{1,18}) ([0-9a-f]{64})");

    /** Before the first entry. */
    public static final AuditHead NONE = new AuditHead(0, AuditHash.GENESIS);

    public AuditHead {
        if (sequence < 0) {
            throw new IllegalArgumentException("audit head " + sequence + " is negative");
        }
    }

    /** Reads the one line that {@link #toString()} writes. */
    public static Result<AuditHead> parse(String text) {
        var line = SYNTAX.matcher(text.strip());
        return line.matches()
                ? Result.ok(
                        new AuditHead(Long.parseLong(line.group(1)), new AuditHash(line.group(2))))
                : Result.failed(Problem.of(AccessCode.HEAD_UNREADABLE, text.strip()));
    }

    /** One line, to be exported. */
    @Override
    public String toString() {
        return "haechi-audit-head " + sequence + " " + hash;
    }
}
