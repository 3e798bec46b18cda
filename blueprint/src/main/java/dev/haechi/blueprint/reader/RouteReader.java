package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.Written;
import dev.haechi.model.workload.EdgeRoute;
import dev.haechi.text.Problems;
import java.util.Optional;

/** Reads a service's {@code route}. */
final class RouteReader {
    private static final String HOST =
            "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*";
    private static final String PATH = "/[A-Za-z0-9._~/-]*";

    private final Problems problems;

    RouteReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Written<EdgeRoute>> read(Mapping service) {
        return service.optional("route")
                .flatMap(field -> Mapping.of(field.node(), field.path(), problems))
                .flatMap(RouteReader::route);
    }

    private static Optional<Written<EdgeRoute>> route(Mapping keys) {
        var host =
                keys.required("host")
                        .flatMap(f -> f.parsed(Shape.HOST, text -> Notation.matching(text, HOST)));
        var path = path(keys.optional("path"));
        boolean strip = keys.optional("strip").flatMap(Field::flag).orElse(false);
        keys.close();
        return host.map(
                name ->
                        new Written<>(
                                new EdgeRoute(name.value(), path.orElse("/"), strip),
                                name.origin()));
    }

    /** A path of a URL, from the root. */
    static Optional<String> path(Optional<Field> field) {
        return field.flatMap(f -> f.parsed(Shape.PATH, text -> Notation.matching(text, PATH)))
                .map(Written::value);
    }
}
