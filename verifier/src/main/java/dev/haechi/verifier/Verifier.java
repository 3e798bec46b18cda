package dev.haechi.verifier;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.network.Subnet;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.verifier.check.Checker;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.form.CertificateText;
import dev.haechi.verifier.form.FormCode;
import dev.haechi.verifier.form.Vocabulary;
import dev.haechi.verifier.issue.Issuer;
import dev.haechi.verifier.reading.Ground;
import dev.haechi.verifier.reading.Members;
import dev.haechi.verifier.reading.Rules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Issues certificates about landscapes and checks them. What issues and what checks read the rules
 * in the same way, and neither as the engine does; only the check has to be believed.
 */
public final class Verifier {
    private Verifier() {}

    /**
     * Whether a certificate shows its claim about a landscape; everything that speaks against it
     * otherwise. Costs O(size of the landscape + size of the certificate).
     *
     * @param certificate the text of a file
     * @param document the landscape, in its JSON form
     */
    public static Result<Verified> verify(Source certificate, Node document) {
        return CertificateText.read(certificate)
                .then(read -> landscape(document).then(landscape -> verify(read, landscape)));
    }

    private static Result<Landscape> landscape(Node document) {
        var problems = new Problems();
        Vocabulary.check(document, problems);
        return problems.orElse(document)
                .then(LandscapeJson::read)
                .then(read -> LandscapeCheck.check(read.landscape(), read.origins()));
    }

    private static Result<Verified> verify(Certificate certificate, Landscape landscape) {
        var digest = LandscapeDigest.of(landscape);
        if (!digest.equals(certificate.landscape())) {
            return Result.failed(
                    Problem.of(FormCode.OTHER_LANDSCAPE, certificate.landscape(), digest));
        }
        return check(landscape, certificate);
    }

    /** The same for a landscape that is known to be the certificate's. */
    static Result<Verified> check(Landscape landscape, Certificate certificate) {
        var ground = new Ground(landscape);
        var claim = certificate.claim();
        var witness = certificate.witness();
        var problems = unfit(ground, claim);
        if (problems.isEmpty()) {
            Checker.check(new Rules(ground), claim, witness).ifPresent(problems::add);
        }
        return problems.orElse(
                new Verified(
                        claim,
                        certificate.landscape(),
                        Features.of(landscape),
                        witness.packets().size(),
                        witness.size(),
                        witness.doors().size()));
    }

    /** Who may be reached of an end of a claim; nobody when there is no such end inside. */
    public static List<Endpoint> receivers(Landscape landscape, End end) {
        return new Members(new Ground(landscape))
                .receivers(end).stream().map(node -> node.endpoint()).toList();
    }

    /** Who belongs to an end of a claim; nobody when there is no such end. */
    public static List<Endpoint> members(Landscape landscape, End end) {
        return new Members(new Ground(landscape)).of(end);
    }

    /**
     * A certificate that a claim about a landscape holds, or why there is none. The landscape is
     * one that {@code LandscapeCheck} has nothing against.
     */
    public static Result<Certificate> issue(Landscape landscape, Claim claim) {
        var ground = new Ground(landscape);
        return unfit(ground, claim)
                .orElse(claim)
                .then(fit -> Issuer.witness(new Rules(ground), fit))
                .map(witness -> new Certificate(LandscapeDigest.of(landscape), claim, witness));
    }

    /**
     * The same where one is found without much search; empty says nothing about the claim. What is
     * found holds, for it was checked: nobody needs to be asked whether something arrives.
     */
    public static Optional<Certificate> issueAtOnce(Landscape landscape, Claim claim) {
        var ground = new Ground(landscape);
        return unfit(ground, claim).isEmpty()
                ? Issuer.atOnce(new Rules(ground), claim)
                        .map(one -> new Certificate(LandscapeDigest.of(landscape), claim, one))
                : Optional.empty();
    }

    /** What makes a claim undecidable: nobody it is about, or facts that say who. */
    private static Problems unfit(Ground ground, Claim claim) {
        var problems = new Problems();
        var members = new Members(ground);
        claim.from().parts().stream()
                .filter(part -> members.of(part).isEmpty())
                .forEach(part -> problems.add(Problem.of(FormCode.NOBODY, part.name())));
        claim.to().parts().stream()
                .filter(part -> members.receivers(part).isEmpty())
                .forEach(part -> problems.add(Problem.of(FormCode.NOBODY, part.name())));
        for (var end : List.of(claim.from(), claim.to())) {
            var open = members.undecided(end);
            if (!open.isEmpty()) {
                problems.add(Problem.of(FormCode.ZONE_UNKNOWN, end.name(), names(open)));
            }
        }
        return problems;
    }

    private static String names(List<Subnet> subnets) {
        return subnets.stream().map(one -> one.id().value()).collect(Collectors.joining(", "));
    }
}
