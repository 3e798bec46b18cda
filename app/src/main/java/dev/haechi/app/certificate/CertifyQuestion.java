package dev.haechi.app.certificate;

import dev.haechi.app.design.Design;
import dev.haechi.app.design.DesignCode;
import dev.haechi.app.design.TraceAnswer;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Through;
import dev.haechi.verifier.form.CertificateText;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that nothing of one reaches another, or the packet that does.
 *
 * @param from names of senders; one
 * @param to names of receivers; one, inside
 * @param services such as {@code tcp/22,tcp/3389}, or {@code any}
 */
public record CertifyQuestion(
        List<String> from, List<String> to, String services, Through through) {
    public CertifyQuestion {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /**
     * An answer, and the text of the certificate when nothing arrives.
     *
     * @param certificate empty when something arrives or may arrive
     */
    public record Certified(CertifyAnswer answer, Optional<String> certificate) {}

    /**
     * Asks the engine, and writes a certificate of what it says. Costs one question of the engine
     * for each sender and receiver, and O(size of the landscape) for the certificate.
     */
    public Result<Certified> ask(Design design) {
        return claim(design).then(claim -> ask(design, claim));
    }

    private Result<Claim> claim(Design design) {
        if (from.size() != 1 || to.size() != 1) {
            return Result.failed(Problem.of(CertificateCode.NOT_ONE, from.size(), to.size()));
        }
        var problems = new Problems();
        var ends = new Ends(design.landscape());
        var sender = ends.find(from.getFirst());
        var receiver = ends.findInside(to.getFirst());
        var wanted = ServiceSet.tryParse(services);
        problems.addAll(sender.problems());
        problems.addAll(receiver.problems());
        if (wanted.isEmpty()) {
            problems.add(Problem.of(DesignCode.NO_SERVICE, services));
        }
        return sender.then(one -> receiver.then(other -> claim(one, other, wanted, problems)))
                .then(claim -> problems.orElse(claim));
    }

    private Result<Claim> claim(
            End sender, End.Inside receiver, Optional<ServiceSet> wanted, Problems problems) {
        return problems.orElse(
                new Claim(sender, receiver, wanted.orElse(ServiceSet.NONE), through));
    }

    private static Result<Certified> ask(Design design, Claim claim) {
        var found = new Breach(design.network(), claim).find();
        return found.certain().isPresent() || !found.missing().isEmpty()
                ? Result.ok(new Certified(refuted(design, claim, found), Optional.empty()))
                : Verifier.issue(design.landscape(), claim).map(CertifyQuestion::certified);
    }

    private static CertifyAnswer refuted(Design design, Claim claim, Breach.Found found) {
        var text = ClaimText.of(claim);
        return new CertifyAnswer(
                text,
                false,
                LandscapeDigest.of(design.landscape()).toString(),
                0,
                0,
                0,
                found.certain()
                        .map(
                                trace ->
                                        TraceAnswer.of(
                                                text.from().name(),
                                                text.to().name(),
                                                trace,
                                                design.origins())),
                found.missing());
    }

    private static Certified certified(Certificate certificate) {
        var witness = certificate.witness();
        var answer =
                new CertifyAnswer(
                        ClaimText.of(certificate.claim()),
                        true,
                        certificate.landscape().toString(),
                        witness.packets().size(),
                        witness.size(),
                        witness.doors().size(),
                        Optional.empty(),
                        List.of());
        return new Certified(answer, Optional.of(CertificateText.write(certificate)));
    }
}
