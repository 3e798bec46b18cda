package dev.haechi.app.provisioning;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.CloudProvider;
import dev.haechi.text.Result;

/** Whether a cloud can make a landscape at all. */
public final class Feasible {
    private Feasible() {}

    /** The landscape, or everything in it that the cloud cannot make. */
    public static Result<Landscape> check(CloudProvider cloud, Landscape wanted) {
        var refusals = cloud.refusals(wanted);
        return refusals.isEmpty() ? Result.ok(wanted) : new Result.Failed<>(refusals);
    }
}
