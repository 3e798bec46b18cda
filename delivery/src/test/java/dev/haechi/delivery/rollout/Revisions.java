package dev.haechi.delivery.rollout;

import dev.haechi.delivery.image.Image;
import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.HealthCheck;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Replicas;
import dev.haechi.model.workload.Resources;
import dev.haechi.model.workload.Volume;
import dev.haechi.model.workload.Workload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Revisions for tests: as many slots as asked for, named {@code SERVICE-1}, {@code SERVICE-2} … */
public final class Revisions {
    public static final EnvironmentName ENVIRONMENT = EnvironmentName.of("tried");

    private Revisions() {}

    /** A service without a volume. */
    public static Revision stateless(String service, int slots, Image image) {
        return of(service, slots, image, Optional.empty());
    }

    /** A service with a volume of 32 MiB. */
    public static Revision stateful(String service, int slots, Image image) {
        return of(service, slots, image, Optional.of(new Volume("/data", 32 << 20)));
    }

    /** An image that is told apart by one digit. */
    public static Image image(int version) {
        return new Image("tried:" + version, "sha256:" + Integer.toString(version % 10).repeat(64));
    }

    private static Revision of(String service, int count, Image image, Optional<Volume> volume) {
        var slots =
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                number ->
                                        new Slot(
                                                InstanceId.of(service + "-" + number),
                                                Address.parse("10.20.10." + number)))
                        .toList();
        var workload =
                new Workload(
                        ServiceName.of(service),
                        Workload.Kind.SERVICE,
                        new ImageSource.Named(image.reference()),
                        slots.stream().map(Slot::instance).toList(),
                        Optional.of(Port.of(8080)),
                        new HealthCheck(Optional.of("/healthz"), Duration.ofSeconds(20)),
                        Optional.empty(),
                        new Replicas(1, Math.max(1, count - 1), 60),
                        new Resources(500, 128 << 20, 64),
                        List.of(),
                        volume,
                        Optional.empty(),
                        List.of(),
                        Optional.of(Address.parse("10.255.0.1")),
                        Map.of(),
                        Optional.empty());
        return new Revision(
                ENVIRONMENT,
                workload,
                image,
                slots,
                new LinkedHashMap<>(),
                List.of(),
                new LinkedHashMap<>(),
                List.of());
    }
}
