package dev.haechi.app.change;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.CloudProvider;
import dev.haechi.text.Result;

/** Whether a cloud can make a landscape at all. */
final class Feasible {
    private Feasible() {}

    /** The landscape, or everything in it that the cloud cannot make. */
    static Result<Landscape> check(CloudProvider cloud, Landscape wanted) {
        var refusals = cloud.refusals(wanted);
        return refusals.isEmpty() ? Result.ok(wanted) : new Result.Failed<>(refusals);
    }
}
