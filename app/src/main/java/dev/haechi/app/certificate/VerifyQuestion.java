package dev.haechi.app.certificate;

import dev.haechi.app.design.Designs;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.verifier.Verifier;

/** Whether a certificate shows what it claims. */
public record VerifyQuestion(Source certificate) {

    /**
     * The answer about a landscape, or everything that speaks against it. Costs O(size of both).
     *
     * @param landscape a landscape, the answer of a check that holds one, or a blueprint
     */
    public Result<VerifyAnswer> ask(Source landscape) {
        return Designs.document(landscape)
                .then(document -> Verifier.verify(certificate, document))
                .map(VerifyAnswer::of);
    }
}
