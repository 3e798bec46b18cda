package dev.haechi.app.certificate;

import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;

/**
 * A claim, as it is answered.
 *
 * @param from kind and name, such as {@code zone DATA}; {@code internet} alone
 * @param to the same
 * @param services such as {@code tcp/443}, or {@code any}
 */
public record ClaimText(String from, String to, String services, Through through) {
    static ClaimText of(Claim claim) {
        return new ClaimText(
                end(claim.from()), end(claim.to()), claim.services().toString(), claim.through());
    }

    private static String end(End end) {
        return end instanceof End.Internet ? end.name() : end.kind() + " " + end.name();
    }
}
