package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.Written;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.HealthCheck;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Metrics;
import dev.haechi.model.workload.Replicas;
import dev.haechi.model.workload.Resources;
import dev.haechi.model.workload.Volume;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads how a service runs: its image, replicas, limits, health, data. */
final class RunReader {
    /** How long a new replica may take until it is healthy, when nothing else is said. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_REPLICAS = 50;
    private static final int USUAL_CPU_PERCENT = 70;
    private static final Resources USUAL = new Resources(500, 256L << 20, 256);
    private static final String IMAGE =
            "[a-z0-9]([a-z0-9._:/-]{0,198}[a-z0-9])?(:[A-Za-z0-9_.-]{1,128})?(@sha256:[0-9a-f]{64})?";

    private final Mapping keys;
    private final Problems problems;

    RunReader(Mapping keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** What was read. */
    record Parts(
            Replicas replicas,
            Resources resources,
            HealthCheck health,
            Optional<Written<Metrics>> metrics,
            List<Written<SecretName>> secrets,
            Optional<DataClass> data,
            Optional<Written<Volume>> volume,
            Optional<String> user) {}

    Parts parts(Optional<Port> port) {
        return new Parts(
                replicas(),
                resources(),
                health(),
                metrics(port),
                keys.optional("secrets").map(f -> f.list(RunReader::secret)).orElse(List.of()),
                keys.optional("data").flatMap(f -> f.oneOf(Words.DATA)).map(Written::value),
                volume(),
                user());
    }

    private static Optional<Written<SecretName>> secret(Field field) {
        return field.parsed(Shape.SECRET, GovernanceReader::secretName);
    }

    /** Where the image comes from; a problem unless exactly one of the two keys says it. */
    ImageSource image() {
        var source = keys.optional("source");
        var image = keys.optional("image");
        if (source.isPresent() == image.isPresent()) {
            problems.add(
                    source.isPresent() ? keys.keyOrigin("image") : keys.origin(),
                    source.isPresent()
                            ? BlueprintCode.SOURCE_AND_IMAGE
                            : BlueprintCode.NO_SOURCE_NOR_IMAGE,
                    keys.path());
        }
        var named =
                image.flatMap(f -> f.parsed(Shape.IMAGE, t -> Notation.matching(t, IMAGE)))
                        .map(reference -> new ImageSource.Named(reference.value()));
        var built = source.flatMap(Field::mapping).flatMap(this::built);
        return built.<ImageSource>map(one -> one)
                .orElseGet(
                        () -> named.<ImageSource>map(one -> one).orElse(new ImageSource.Hosted()));
    }

    private Optional<ImageSource.Built> built(Mapping source) {
        var git =
                source.required("git")
                        .flatMap(f -> f.parsed(Shape.GIT, t -> Notation.matching(t, "\\S{1,500}")));
        var branch =
                source.optional("branch")
                        .flatMap(
                                f ->
                                        f.parsed(
                                                Shape.BRANCH,
                                                t ->
                                                        Notation.matching(
                                                                t,
                                                                "[A-Za-z0-9][A-Za-z0-9._/-]{0,199}")));
        var dockerfile =
                source.optional("dockerfile")
                        .flatMap(f -> f.parsed(Shape.REPOSITORY_PATH, RunReader::inner));
        var credentials = source.optional("credentials").flatMap(GovernanceReader::secret);
        source.close();
        return git.map(
                location ->
                        new ImageSource.Built(
                                location.value(),
                                branch.map(Written::value).orElse("main"),
                                dockerfile.map(Written::value).orElse("Dockerfile"),
                                credentials.map(Written::value)));
    }

    /** A path that stays within its repository. */
    private static Optional<String> inner(String text) {
        return Notation.matching(text, "[A-Za-z0-9_.][A-Za-z0-9_./-]{0,199}")
                .filter(path -> !List.of(path.split("/", -1)).contains(".."));
    }

    /** The secret that opens the repository, with its place. */
    Optional<Written<SecretName>> credentials() {
        return keys.optional("source")
                .filter(field -> field.node() instanceof Node.Fields)
                .flatMap(field -> ((Node.Fields) field.node()).get("credentials"))
                .flatMap(
                        node ->
                                GovernanceReader.secret(
                                        new Field(node, keys.path(), new Problems())));
    }

    private Replicas replicas() {
        var mapping = keys.optional("replicas").flatMap(Field::mapping);
        if (mapping.isEmpty()) {
            return new Replicas(1, 1, USUAL_CPU_PERCENT);
        }
        var replicas = mapping.get();
        int min = replicas.optional("min").flatMap(f -> f.whole(1, MOST_REPLICAS)).orElse(1);
        int max = replicas.optional("max").flatMap(f -> f.whole(1, MOST_REPLICAS)).orElse(min);
        int cpu =
                replicas.optional("cpu")
                        .flatMap(f -> f.parsed(Shape.PERCENT, Notation::percent))
                        .map(Written::value)
                        .orElse(USUAL_CPU_PERCENT);
        replicas.close();
        if (max < min) {
            problems.add(replicas.keyOrigin("max"), BlueprintCode.MAX_BELOW_MIN, max, min);
        }
        return new Replicas(min, Math.max(min, max), cpu);
    }

    private Resources resources() {
        var mapping = keys.optional("resources").flatMap(Field::mapping);
        if (mapping.isEmpty()) {
            return USUAL;
        }
        var limits = mapping.get();
        var cpu = limits.optional("cpu").flatMap(f -> f.quantity(Shape.CPU, Notation::cpu));
        var memory = limits.optional("memory").flatMap(f -> f.parsed(Shape.SIZE, Notation::size));
        var processes = limits.optional("processes").flatMap(f -> f.whole(1, 32_768));
        limits.close();
        return new Resources(
                cpu.map(Written::value).orElse(USUAL.milliCpu()),
                memory.map(Written::value).orElse(USUAL.memoryBytes()),
                processes.orElse(USUAL.processes()));
    }

    private HealthCheck health() {
        var field = keys.optional("health");
        if (field.isEmpty() || field.get().node() instanceof Node.Text) {
            return new HealthCheck(RouteReader.path(field), PATIENCE);
        }
        var mapping = field.flatMap(Field::mapping);
        if (mapping.isEmpty()) {
            return new HealthCheck(Optional.empty(), PATIENCE);
        }
        var health = mapping.get();
        var path = RouteReader.path(health.optional("path"));
        var deadline =
                health.optional("deadline")
                        .flatMap(f -> f.parsed(Shape.DURATION, Notation::duration))
                        .map(Written::value);
        health.close();
        return new HealthCheck(path, deadline.orElse(PATIENCE));
    }

    private Optional<Written<Metrics>> metrics(Optional<Port> port) {
        var field = keys.optional("metrics");
        if (field.isPresent() && field.get().node() instanceof Node.Text) {
            return RouteReader.path(field).flatMap(path -> metrics(field.get(), port, path));
        }
        var mapping = field.flatMap(Field::mapping);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var path = RouteReader.path(mapping.get().optional("path")).orElse("/metrics");
        var own = mapping.get().optional("port").flatMap(f -> f.whole(1, 65_535)).map(Port::of);
        mapping.get().close();
        return metrics(field.get(), own.or(() -> port), path);
    }

    private Optional<Written<Metrics>> metrics(Field field, Optional<Port> port, String path) {
        if (port.isEmpty() && !keys.has("port")) {
            problems.add(field.node().origin(), BlueprintCode.METRICS_WITHOUT_PORT);
        }
        return port.map(number -> field.here(new Metrics(number, path)));
    }

    private Optional<Written<Volume>> volume() {
        var field = keys.optional("volume");
        var mapping = field.flatMap(Field::mapping);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var path =
                mapping.get()
                        .required("path")
                        .flatMap(
                                f ->
                                        f.parsed(
                                                Shape.ABSOLUTE_PATH,
                                                t -> Notation.matching(t, "(/[A-Za-z0-9_.-]+)+")));
        var size =
                mapping.get().required("size").flatMap(f -> f.parsed(Shape.SIZE, Notation::size));
        mapping.get().close();
        return path.isEmpty() || size.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Written<>(
                                new Volume(path.get().value(), size.get().value()),
                                keys.keyOrigin("volume")));
    }

    private Optional<String> user() {
        return keys.optional("user")
                .flatMap(
                        f ->
                                f.parsed(
                                        Shape.USER,
                                        t -> Notation.matching(t, "[0-9]{1,9}:[0-9]{1,9}")))
                .map(Written::value);
    }
}
