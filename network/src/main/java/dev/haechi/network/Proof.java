package dev.haechi.network;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.survey.Survey;
import java.util.List;

/**
 * What is true of a landscape's packets, by zones. It knows no policy.
 *
 * @param landscape of which landscape
 * @param matrix by packets
 */
public record Proof(LandscapeDigest landscape, ZoneMatrix matrix) {

    /** Proves any landscape. Costs what {@link #ofSound} does, and a check of the landscape. */
    public static Proof of(Network network) {
        return LandscapeCheck.problems(network.landscape(), Origins.NONE).isEmpty()
                ? ofSound(network)
                : new Proof(digest(network), PairMatrix.of(network, Relation.REACH));
    }

    /**
     * Proves a landscape that {@link LandscapeCheck} has nothing against. Costs O(rules + pairs of
     * subnets that reach each other), network/DESIGN.md says how much that is; where a route leads
     * to an endpoint, O(endpoints² × paths between them).
     */
    public static Proof ofSound(Network network) {
        return new Proof(digest(network), matrix(network));
    }

    private static LandscapeDigest digest(Network network) {
        return LandscapeDigest.of(network.landscape());
    }

    /**
     * The matrix of such a landscape, for who has its digest. May be asked for while other threads
     * ask the network.
     */
    public static ZoneMatrix matrix(Network network) {
        return network.survey()
                .map(survey -> matrix(survey.matrix()))
                .orElseGet(() -> PairMatrix.of(network, Relation.REACH));
    }

    private static ZoneMatrix matrix(List<Survey.Found<Party>> found) {
        return new ZoneMatrix(
                Relation.REACH,
                found.stream()
                        .map(
                                one ->
                                        new ZoneMatrix.Cell(
                                                one.from(),
                                                one.to(),
                                                one.services(),
                                                one.unknown(),
                                                one.missing()))
                        .toList());
    }
}
