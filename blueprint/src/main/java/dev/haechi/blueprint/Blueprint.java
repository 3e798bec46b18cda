package dev.haechi.blueprint;

import dev.haechi.model.governance.Person;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import java.util.List;
import java.util.Optional;

/**
 * What a person wrote, with the places where it was written. Sound in itself: every name in it
 * stands for something, and no two things clash.
 *
 * @param policies each once
 * @param kubernetes the cluster on which services of its zones run, when there is one
 * @param certificate secret with the edge's own one
 * @param keys of those people who come in through the bastion
 */
public record Blueprint(
        Written<EnvironmentName> name,
        EnvironmentClass environment,
        CloudSpec cloud,
        List<Policy> policies,
        NetworkSpec network,
        List<ServiceSpec> services,
        Optional<KubernetesSpec> kubernetes,
        Optional<Written<SecretName>> certificate,
        List<Written<AlertTarget>> alerts,
        List<Written<Person>> people,
        List<Written<AccessKey>> keys,
        List<WaiverSpec> waivers) {
    public Blueprint {
        policies = List.copyOf(policies);
        services = List.copyOf(services);
        alerts = List.copyOf(alerts);
        people = List.copyOf(people);
        keys = List.copyOf(keys);
        waivers = List.copyOf(waivers);
    }

    /** The pool on which a service runs; empty when it runs on instances of its own. */
    public Optional<PoolSpec> poolOf(ServiceSpec service) {
        return kubernetes.flatMap(cluster -> cluster.pool(service.zone().value()));
    }

    /** The service of a name. */
    public Optional<ServiceSpec> service(ServiceName name) {
        return services.stream().filter(one -> one.name().value().equals(name)).findFirst();
    }

    /** What the nodes of the cluster are called, control nodes before workers of each pool. */
    public List<ServiceName> nodeNames() {
        return kubernetes.stream()
                .flatMap(cluster -> cluster.pools().stream())
                .flatMap(PoolSpec::names)
                .toList();
    }
}
