package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.Address;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.HealthCheck;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Replicas;
import dev.haechi.model.workload.Resources;
import dev.haechi.model.workload.Volume;
import dev.haechi.model.workload.Workload;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Derives what runs on the instances. */
final class Workloads {
    /** Setting of the bastion: lines of OpenSSH's authorized_keys, with the person as comment. */
    static final String AUTHORIZED_KEYS = "AUTHORIZED_KEYS";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Replicas ONE = new Replicas(1, 1, 70);
    private static final long MIB = 1L << 20;

    private final Site site;
    private final Map<ServiceName, Address> serviceAddresses = new LinkedHashMap<>();

    Workloads(Site site) {
        this.site = site;
        giveServiceAddresses();
    }

    /** Whose image a unit runs. */
    static final class Images {
        private static final String OURS = "haechi/";

        private Images() {}

        /** Whether Haechi made its system: then the version is known. */
        static boolean ours(Blueprint blueprint, Unit unit) {
            return blueprint.services().stream()
                    .filter(service -> service.name().value().equals(unit.name()))
                    .allMatch(service -> ours(service.image()));
        }

        private static boolean ours(ImageSource image) {
            return switch (image) {
                case ImageSource.Named(var reference) -> reference.startsWith(OURS);
                case ImageSource.Built _ -> false;
                case ImageSource.Hosted _ -> true;
            };
        }

        static ImageSource named(String name) {
            return new ImageSource.Named(OURS + name);
        }
    }

    /**
     * Each service with instances that somebody calls, the edge among them, has one, which follows
     * from its name unless that falls on another's. The cluster gives its services their own.
     */
    private void giveServiceAddresses() {
        var called = new TreeSet<>(Comparator.comparing(ServiceName::value));
        site.blueprint()
                .services()
                .forEach(
                        service -> {
                            service.calls().forEach(call -> called.add(call.value()));
                            if (service.route().isPresent()) {
                                called.add(service.name().value());
                            }
                        });
        called.removeIf(site::onCluster);
        var taken = new HashSet<Integer>();
        int room = (1 << (32 - Blocks.SERVICES.length())) - 2;
        for (var name : called) {
            int host = Math.floorMod(Addresses.hash(name.value()), room);
            while (!taken.add(host)) {
                host = (host + 1) % room;
            }
            serviceAddresses.put(name, Blocks.SERVICES.base().plus(host + 1L));
        }
    }

    /** What runs on instances. */
    List<Workload> all() {
        return site.units().stream()
                .flatMap(unit -> unit.kind().stream().map(kind -> workload(unit, kind)))
                .toList();
    }

    /** What runs on the cluster: without places of their own. */
    List<Workload> onCluster() {
        return site.blueprint().services().stream()
                .filter(service -> site.onCluster(service.name().value()))
                .map(service -> service(service, List.of()))
                .toList();
    }

    private Workload workload(Unit unit, Workload.Kind kind) {
        return switch (kind) {
            case SERVICE -> service(spec(unit), unit.instances());
            case EDGE -> part(unit, kind, Images.named("nginx-waf"), limits(1000, 512, 512));
            case BUILDER, SERVER ->
                    part(unit, kind, new ImageSource.Hosted(), limits(1000, 1024, 1024));
            case PROMETHEUS ->
                    withVolume(
                            part(unit, kind, Images.named("prometheus"), limits(500, 512, 256)),
                            new Volume("/var/lib/prometheus", 2048 * MIB));
            case ALERTMANAGER ->
                    part(unit, kind, Images.named("alertmanager"), limits(200, 128, 256));
            case NODE_EXPORTER ->
                    part(unit, kind, Images.named("node-exporter"), limits(100, 64, 128));
            case BASTION ->
                    withVolume(
                            part(unit, kind, Images.named("bastion"), limits(200, 128, 128)),
                            new Volume("/var/lib/bastion", 16 * MIB));
        };
    }

    private ServiceSpec spec(Unit unit) {
        return site.blueprint().services().stream()
                .filter(service -> service.name().value().equals(unit.name()))
                .findFirst()
                .orElseThrow();
    }

    private Workload service(ServiceSpec spec, List<InstanceId> places) {
        var name = spec.name().value();
        return new Workload(
                name,
                Workload.Kind.SERVICE,
                spec.image(),
                places,
                spec.port().map(Written::value),
                spec.health(),
                spec.metrics().map(Written::value),
                spec.replicas(),
                spec.resources(),
                spec.secrets().stream().map(Written::value).toList(),
                spec.volume().map(Written::value),
                spec.route().map(Written::value),
                spec.calls().stream().map(Written::value).toList(),
                Optional.ofNullable(serviceAddresses.get(name)),
                spec.environment(),
                spec.user());
    }

    private static Resources limits(int milliCpu, int mebibytes, int processes) {
        return new Resources(milliCpu, mebibytes * MIB, processes);
    }

    private Workload part(Unit unit, Workload.Kind kind, ImageSource image, Resources resources) {
        boolean bastion = kind == Workload.Kind.BASTION;
        return new Workload(
                unit.name(),
                kind,
                image,
                unit.instances(),
                unit.port(),
                new HealthCheck(Optional.empty(), PATIENCE),
                unit.metrics(),
                ONE,
                resources,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                bastion ? Map.of(AUTHORIZED_KEYS, keys()) : Map.of(),
                Optional.empty());
    }

    private String keys() {
        return site.blueprint().keys().stream()
                .map(key -> key.value().key() + " " + key.value().person())
                .collect(Collectors.joining("\n"));
    }

    private static Workload withVolume(Workload of, Volume volume) {
        return new Workload(
                of.name(),
                of.kind(),
                of.image(),
                of.slots(),
                of.port(),
                of.health(),
                of.metrics(),
                of.replicas(),
                of.resources(),
                of.secrets(),
                Optional.of(volume),
                of.route(),
                of.calls(),
                of.serviceAddress(),
                of.environment(),
                of.user());
    }
}
