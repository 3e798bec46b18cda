package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.AlertTarget;
import dev.haechi.blueprint.Doors;
import dev.haechi.blueprint.EnvironmentClass;
import dev.haechi.blueprint.Policy;
import dev.haechi.blueprint.Provider;
import dev.haechi.blueprint.Written;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.Waiver;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * All that a blueprint means. Equal blueprints give equal ones, in the same order.
 *
 * @param origins for everything in the landscape: where it was written, or where its cause was
 * @param workloads the services on instances in the order of the blueprint, then the parts of
 *     Haechi
 * @param kubernetes the environment's own cluster, with the services on it
 * @param certificate secret with the edge's own one
 * @param secrets every secret that something needs, by name, once, where it is first named
 */
public record Resolved(
        EnvironmentName environment,
        EnvironmentClass environmentClass,
        Provider provider,
        Doors doors,
        List<Policy> policies,
        Landscape landscape,
        Origins origins,
        List<Workload> workloads,
        Optional<Written<OwnCluster>> kubernetes,
        List<Person> people,
        List<Written<Waiver>> waivers,
        Optional<SecretName> certificate,
        List<AlertTarget> alerts,
        List<Written<SecretName>> secrets) {
    public Resolved {
        policies = List.copyOf(policies);
        workloads = List.copyOf(workloads);
        people = List.copyOf(people);
        waivers = List.copyOf(waivers);
        alerts = List.copyOf(alerts);
        secrets = List.copyOf(secrets);
    }

    /** The workload of a name. */
    public Optional<Workload> workload(ServiceName name) {
        return workloads.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The workloads of a kind. */
    public List<Workload> workloads(Workload.Kind kind) {
        return workloads.stream().filter(one -> one.kind() == kind).toList();
    }
}
