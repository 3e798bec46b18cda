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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A certificate that nothing of one reaches another, or the packet that does.
 *
 * @param from names of senders, and blocks that they send from; at least one
 * @param to names of receivers inside, and blocks where they stand; at least one
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
     * A certificate that is found at once is the answer, for it was checked. Otherwise the engine
     * is asked for a packet that arrives, and where there is none a certificate is searched for.
     * Costs O(size of the landscape) at best; one question of the engine for each sender and
     * receiver, and more of the first, at worst.
     */
    public Result<Certified> ask(Design design) {
        return claim(design).then(claim -> ask(design, claim));
    }

    private Result<Claim> claim(Design design) {
        if (from.isEmpty() || to.isEmpty()) {
            return Result.failed(Problem.of(CertificateCode.NO_SIDE, from.size(), to.size()));
        }
        var problems = new Problems();
        var ends = new Ends(design.landscape());
        var senders = found(from, ends::find, problems);
        var receivers = found(to, ends::findReceiver, problems);
        var wanted = ServiceSet.tryParse(services);
        if (wanted.isEmpty()) {
            problems.add(Problem.of(DesignCode.NO_SERVICE, services));
        }
        if (!problems.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        return Result.ok(
                new Claim(
                        together(senders),
                        together(receivers),
                        wanted.orElse(ServiceSet.NONE),
                        through));
    }

    private static List<End> found(
            List<String> names, Function<String, Result<End>> find, Problems problems) {
        var found = new ArrayList<End>();
        for (var name : names) {
            switch (find.apply(name)) {
                case Result.Ok<End>(var end) -> found.add(end);
                case Result.Failed<End>(var all) -> problems.addAll(all);
            }
        }
        return found.stream().distinct().toList();
    }

    private static End together(List<End> ends) {
        return ends.size() == 1 ? ends.getFirst() : new End.AnyOf(ends);
    }

    private static Result<Certified> ask(Design design, Claim claim) {
        var atOnce = Verifier.issueAtOnce(design.landscape(), claim);
        if (atOnce.isPresent()) {
            return Result.ok(certified(atOnce.get()));
        }
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
