package dev.haechi.app.certificate;

import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;
import java.util.Locale;

/**
 * A claim, as it is answered.
 *
 * @param services such as {@code tcp/443}, or {@code any}
 */
public record ClaimText(Side from, Side to, String services, Through through) {
    /**
     * One end of it.
     *
     * @param name {@code internet} for the internet
     */
    public record Side(Kind kind, String name) {
        static Side of(End end) {
            return new Side(Kind.valueOf(end.kind().toUpperCase(Locale.ROOT)), end.name());
        }
    }

    /** What an end is. */
    public enum Kind {
        INTERNET,
        EXTERNAL,
        BLOCK,
        /** Several; their names with commas between them. */
        ANY,
        ZONE,
        SUBNET,
        SERVICE,
        INSTANCE
    }

    static ClaimText of(Claim claim) {
        return new ClaimText(
                Side.of(claim.from()),
                Side.of(claim.to()),
                claim.services().toString(),
                claim.through());
    }
}
