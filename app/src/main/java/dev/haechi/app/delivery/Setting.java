package dev.haechi.app.delivery;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What an environment's deliveries need to know of it.
 *
 * @param base the folder that relative source locations start from
 * @param publicHttps the port that browsers use
 * @param certificate secret with the edge's own one; without it the environment's authority issues
 *     one
 * @param files for containers of Haechi's own: by workload, name → content
 */
public record Setting(
        EnvironmentName environment,
        Path base,
        LandscapeIndex index,
        List<Workload> workloads,
        Port publicHttps,
        Optional<SecretName> certificate,
        Map<ServiceName, SequencedMap<String, String>> files) {
    public Setting {
        workloads = List.copyOf(workloads);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** A workload by its name. */
    public Optional<Workload> workload(ServiceName name) {
        return workloads.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A workload by its name, or a problem that names those that there are. */
    public Result<Workload> service(ServiceName name) {
        return workload(name)
                .<Result<Workload>>map(Result::ok)
                .orElseGet(
                        () ->
                                Result.failed(
                                        Problem.of(
                                                DeliveryCode.NO_SUCH_SERVICE,
                                                environment,
                                                name,
                                                workloads.stream()
                                                        .map(one -> one.name().value())
                                                        .collect(Collectors.joining(", ")))));
    }

    /** Every host that the edge serves, sorted; {@code localhost} when it serves none. */
    public List<String> hosts() {
        var hosts =
                workloads.stream()
                        .flatMap(one -> one.route().stream())
                        .map(route -> route.host())
                        .distinct()
                        .sorted()
                        .toList();
        return hosts.isEmpty() ? List.of("localhost") : hosts;
    }

    /** Every secret that a container is given. */
    public List<SecretName> secrets() {
        return workloads.stream().flatMap(one -> one.secrets().stream()).distinct().toList();
    }
}
