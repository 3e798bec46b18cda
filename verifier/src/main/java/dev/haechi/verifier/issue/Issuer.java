package dev.haechi.verifier.issue;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.verifier.check.Checker;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.Witness;
import dev.haechi.verifier.issue.Following.Reached;
import dev.haechi.verifier.reading.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a witness for a claim: first a rough and small one, then one that is exact about what
 * seemed to reach somebody, and so on.
 */
public final class Issuer {
    /** After so many tries everything is followed exactly. */
    private static final int ROUGH_TRIES = 6;

    /** So many show what is shown at once; what is reached takes more. */
    private static final int QUICK_TRIES = 2;

    private final Rules rules;
    private final Claim claim;

    private Issuer(Rules rules, Claim claim) {
        this.rules = rules;
        this.claim = claim;
    }

    /** A witness that the checker accepts, or why there is none. */
    public static Result<Witness> witness(Rules rules, Claim claim) {
        return new Issuer(rules, claim).find();
    }

    /**
     * A witness that is found without much search, and that the checker accepts. That there is none
     * says nothing about the claim.
     */
    public static Optional<Witness> atOnce(Rules rules, Claim claim) {
        return new Issuer(rules, claim).atOnce();
    }

    private Optional<Witness> atOnce() {
        var focus = new Focus();
        boolean more = true;
        for (int tried = 0; tried < QUICK_TRIES && more; tried++) {
            var following = new Following(rules, claim, focus);
            var reached = following.reached();
            if (reached.isEmpty()) {
                return Optional.of(checked(following.witness()));
            }
            more = focus.add(following.homes(sources(reached)), services(reached));
        }
        return Optional.empty();
    }

    private Result<Witness> find() {
        var focus = new Focus();
        for (int tried = 1; ; tried++) {
            var following = new Following(rules, claim, focus);
            var reached = following.reached();
            if (reached.isEmpty()) {
                return Result.ok(checked(following.witness()));
            }
            boolean grew = focus.add(following.homes(sources(reached)), services(reached));
            if (!grew || tried >= ROUGH_TRIES) {
                grew = focus.add(everywhere(), ServiceSet.ALL);
            }
            if (!grew) {
                return Result.failed(notShown(following, reached));
            }
        }
    }

    private static ServiceSet services(List<Reached> reached) {
        return reached.stream()
                .map(Reached::services)
                .distinct()
                .reduce(ServiceSet.NONE, ServiceSet::union);
    }

    private static AddressSet sources(List<Reached> reached) {
        return AddressSet.unionOf(reached.stream().map(Reached::sources).toList());
    }

    private Set<SubnetId> everywhere() {
        var all = new HashSet<SubnetId>();
        rules.ground().landscape().subnets().stream().map(Subnet::id).forEach(all::add);
        return all;
    }

    /** Nothing is handed out that a stranger would refuse. */
    private Witness checked(Witness witness) {
        var wrong = Checker.check(rules, claim, witness);
        if (wrong.isPresent()) {
            throw new IllegalStateException("a witness that does not show its claim: " + wrong);
        }
        return witness;
    }

    private static Problem notShown(Following following, List<Reached> reached) {
        var first = reached.getFirst();
        var guesses = following.guesses();
        return guesses.isEmpty()
                ? Problem.of(IssueCode.NOT_SHOWN, first.node().id(), first.packets().getFirst())
                : Problem.of(IssueCode.ROLE_UNKNOWN, first.node().id(), String.join(", ", guesses));
    }
}
