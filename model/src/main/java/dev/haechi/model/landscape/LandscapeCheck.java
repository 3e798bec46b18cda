package dev.haechi.model.landscape;

import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.List;

/**
 * Whether a landscape makes sense: its references lead somewhere, and within one address domain
 * every address is in its place and belongs to one holder. Costs O(n log n).
 *
 * <p>What passes says nothing about security: that is what the proof and the policy are for.
 */
public final class LandscapeCheck {
    private LandscapeCheck() {}

    /** The landscape itself when nothing is wrong, and all problems otherwise. */
    public static Result<Landscape> check(Landscape landscape, Origins origins) {
        var problems = problems(landscape, origins);
        return problems.isEmpty() ? Result.ok(landscape) : new Result.Failed<>(problems);
    }

    /** All that is wrong, by place and then by the order of the landscape. */
    public static List<Problem> problems(Landscape landscape, Origins origins) {
        var problems = new Problems();
        var complaints = new Complaints(origins, problems);
        var index = LandscapeIndex.of(landscape);
        new IdCheck(landscape, complaints).check();
        new ReferenceCheck(index, complaints).check();
        new RouteCheck(index, complaints).check();
        new AddressCheck(index, complaints).check();
        new GatewayCheck(index, complaints).check();
        return problems.sorted();
    }
}
