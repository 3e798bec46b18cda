package dev.haechi.app.provisioning;

import dev.haechi.blueprint.resolve.Resolved;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.CloudProvider;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;

/** Whether an environment can be made at all. */
public final class Feasible {
    private Feasible() {}

    /**
     * The landscape, or everything that cannot be made of it: what the cloud refuses, and a
     * cluster, which is designed and proved but not started yet.
     */
    public static Result<Landscape> check(CloudProvider cloud, Resolved wanted) {
        var problems = new Problems();
        wanted.kubernetes()
                .ifPresent(
                        cluster ->
                                problems.add(
                                        cluster.origin(),
                                        ProvisioningCode.CLUSTER_NOT_STARTED,
                                        cluster.value().version(),
                                        wanted.environment()));
        problems.addAll(cloud.refusals(wanted.landscape()));
        return problems.orElse(wanted.landscape());
    }
}
