package dev.haechi.app.certificate;

import dev.haechi.app.design.TraceAnswer;
import java.util.List;
import java.util.Optional;

/**
 * What became of the wish for a certificate.
 *
 * @param holds whether nothing arrives; there is a certificate then, and only then
 * @param landscape the digest of the landscape that it is about
 * @param places how many places the witness speaks of
 * @param boxes how many sets of packets it has there
 * @param doors how many listeners and proxies carry connections on, at most
 * @param counterexample a packet that arrives, and its way
 * @param missing facts without which it is not known whether something arrives
 */
public record CertifyAnswer(
        ClaimText claim,
        boolean holds,
        String landscape,
        int places,
        int boxes,
        int doors,
        Optional<TraceAnswer> counterexample,
        List<String> missing) {
    public CertifyAnswer {
        missing = List.copyOf(missing);
    }
}
