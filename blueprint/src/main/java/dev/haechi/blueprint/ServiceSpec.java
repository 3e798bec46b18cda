package dev.haechi.blueprint;

import dev.haechi.model.compute.DataClass;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.EdgeRoute;
import dev.haechi.model.workload.HealthCheck;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Metrics;
import dev.haechi.model.workload.Replicas;
import dev.haechi.model.workload.Resources;
import dev.haechi.model.workload.Volume;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of {@code spec.services}.
 *
 * @param subnet which one of its zone's, when there are several
 * @param secrets that its containers get as files
 * @param credentials secret that opens its repository
 */
public record ServiceSpec(
        Written<ServiceName> name,
        Written<Zone> zone,
        Optional<Written<SubnetId>> subnet,
        ImageSource image,
        Optional<Written<SecretName>> credentials,
        Optional<Written<Port>> port,
        Optional<Written<EdgeRoute>> route,
        Replicas replicas,
        Resources resources,
        HealthCheck health,
        Optional<Written<Metrics>> metrics,
        List<Written<ServiceName>> calls,
        List<Written<SecretName>> secrets,
        Optional<DataClass> data,
        Optional<Written<Volume>> volume,
        Map<String, String> environment,
        Optional<String> user) {
    public ServiceSpec {
        calls = List.copyOf(calls);
        secrets = List.copyOf(secrets);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
}
