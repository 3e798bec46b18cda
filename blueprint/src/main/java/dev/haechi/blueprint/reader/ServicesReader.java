package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.service.Port;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code spec.services}. */
final class ServicesReader {
    private final Problems problems;
    private final List<String> unsound = new ArrayList<>();

    ServicesReader(Problems problems) {
        this.problems = problems;
    }

    /** Names of the services that had problems. */
    List<String> unsound() {
        return List.copyOf(unsound);
    }

    Optional<ServiceSpec> read(Field field) {
        var own = new Problems();
        var service = Mapping.of(field.node(), field.path(), own).flatMap(keys -> read(keys, own));
        problems.addAll(own.sorted());
        if (!own.isEmpty()) {
            service.ifPresent(one -> unsound.add(one.name().value().value()));
        }
        return service;
    }

    private static Optional<ServiceSpec> read(Mapping keys, Problems own) {
        var name = NetworkReader.label(keys, "name").map(ServicesReader::serviceName);
        var zone = keys.required("zone").flatMap(field -> field.oneOf(Words.ZONE));
        var run = new RunReader(keys, own);
        var port = port(keys);
        var service =
                new Assembled(
                        subnet(keys),
                        run.image(),
                        run.credentials(),
                        port,
                        new RouteReader(own).read(keys),
                        references(keys, "calls"),
                        environment(keys));
        var parts = run.parts(port.map(Written::value));
        keys.close();
        return name.isEmpty() || zone.isEmpty()
                ? Optional.empty()
                : Optional.of(service.with(name.get(), zone.get(), parts));
    }

    private static Written<ServiceName> serviceName(Written<String> name) {
        return new Written<>(ServiceName.of(name.value()), name.origin());
    }

    static Optional<Written<SubnetId>> subnet(Mapping keys) {
        return keys.optional("subnet")
                .flatMap(field -> field.parsed(Shape.NAME, NetworkReader::aLabel))
                .map(text -> new Written<>(SubnetId.of(text.value()), text.origin()));
    }

    private static Optional<Written<Port>> port(Mapping keys) {
        return keys.optional("port")
                .flatMap(field -> field.whole(1, 65_535).map(Port::of).map(field::here));
    }

    private static List<Written<ServiceName>> references(Mapping keys, String key) {
        return keys.optional(key)
                .map(
                        field ->
                                field.list(
                                        item ->
                                                item.parsed(
                                                        Shape.SERVICE_NAME,
                                                        text ->
                                                                NetworkReader.aLabel(text)
                                                                        .map(ServiceName::of))))
                .orElse(List.of());
    }

    /** Settings, in the order written. Numbers and booleans become the text that was written. */
    private static Map<String, String> environment(Mapping keys) {
        var settings = new LinkedHashMap<String, String>();
        keys.optional("env")
                .ifPresent(
                        field -> {
                            if (field.node() instanceof Node.Fields fields) {
                                fields.entries()
                                        .forEach(
                                                (name, entry) ->
                                                        setting(settings, field, name, entry));
                            } else {
                                field.wrongType(Found.MAPPING);
                            }
                        });
        return settings;
    }

    private static void setting(
            Map<String, String> settings, Field field, String name, Node.Entry entry) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            field.problems()
                    .add(
                            entry.key(),
                            BlueprintCode.MALFORMED,
                            name,
                            dev.haechi.text.Message.of(Shape.VARIABLE));
            return;
        }
        switch (entry.value()) {
            case Node.Text(_, var text) -> settings.put(name, text);
            case Node.Numeral(_, var written) -> settings.put(name, written);
            case Node.Flag(_, boolean value) -> settings.put(name, Boolean.toString(value));
            case Node.Fields _, Node.Items _, Node.Nothing _ ->
                    new Field(entry.value(), field.path() + "." + name, field.problems())
                            .wrongType(Found.TEXT);
        }
    }
}
