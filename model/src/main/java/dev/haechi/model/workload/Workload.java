package dev.haechi.model.workload;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs on instances: a service of the blueprint, or a part of Haechi's own.
 *
 * @param kind whose it is
 * @param slots the instances that its replicas may run on, in the order of preference; there are
 *     more than {@code replicas.max}, so that a rollout has room
 * @param port that it serves on
 * @param metrics where Prometheus scrapes it
 * @param serviceAddress the address by which callers reach any healthy replica; it never appears on
 *     the wire, for it is rewritten in the caller's own namespace
 * @param environment plain settings; never a secret
 * @param user {@code uid:gid} that it runs as when it is declared; otherwise the image's own, which
 *     must not be root
 */
public record Workload(
        ServiceName name,
        Kind kind,
        ImageSource image,
        List<InstanceId> slots,
        Optional<Port> port,
        HealthCheck health,
        Optional<Metrics> metrics,
        Replicas replicas,
        Resources resources,
        List<SecretName> secrets,
        Optional<Volume> volume,
        Optional<EdgeRoute> route,
        List<ServiceName> calls,
        Optional<Address> serviceAddress,
        Map<String, String> environment,
        Optional<String> user) {
    /** Whose workload it is. */
    public enum Kind {
        /** A service of the blueprint. */
        SERVICE,
        /** The proxy with WAF in the DMZ. */
        EDGE,
        PROMETHEUS,
        ALERTMANAGER,
        /** Measures the machine itself. */
        NODE_EXPORTER,
        BUILDER,
        /** Haechi's server, seen from inside the landscape. */
        SERVER,
        BASTION
    }

    public Workload {
        slots = List.copyOf(slots);
        secrets = List.copyOf(secrets);
        calls = List.copyOf(calls);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Whether it keeps data, so that no two replicas run at once. */
    public boolean stateful() {
        return volume.isPresent();
    }
}
