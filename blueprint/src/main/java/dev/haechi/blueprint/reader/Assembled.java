package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.EdgeRoute;
import dev.haechi.model.workload.ImageSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read of a service's place in the network, until its name and zone are known too. */
record Assembled(
        Optional<Written<SubnetId>> subnet,
        ImageSource image,
        Optional<Written<SecretName>> credentials,
        Optional<Written<Port>> port,
        Optional<Written<EdgeRoute>> route,
        List<Written<ServiceName>> calls,
        Map<String, String> environment) {

    ServiceSpec with(Written<ServiceName> name, Written<Zone> zone, RunReader.Parts parts) {
        return new ServiceSpec(
                name,
                zone,
                subnet,
                image,
                credentials,
                port,
                route,
                parts.replicas(),
                parts.resources(),
                parts.health(),
                parts.metrics(),
                calls,
                parts.secrets(),
                parts.data(),
                parts.volume(),
                environment,
                parts.user());
    }
}
