package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.CloudSpec;
import dev.haechi.blueprint.Doors;
import dev.haechi.blueprint.Provider;
import dev.haechi.model.service.Port;
import dev.haechi.text.Problems;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code spec.cloud}. */
final class CloudReader {
    private final Problems problems;

    CloudReader(Problems problems) {
        this.problems = problems;
    }

    Optional<CloudSpec> read(Field field) {
        return field.mapping().map(this::read);
    }

    private CloudSpec read(Mapping cloud) {
        cloud.required("provider").ifPresent(this::provider);
        var doors =
                cloud.optional("doors")
                        .flatMap(Field::mapping)
                        .map(this::doors)
                        .orElse(Doors.USUAL);
        cloud.close();
        return new CloudSpec(Provider.LOCAL, doors);
    }

    private void provider(Field field) {
        var written = field.text();
        if (written.isEmpty() || written.get().equals(Provider.LOCAL.text())) {
            return;
        }
        if (Refused.provider(written.get())) {
            problems.add(
                    field.node().origin(),
                    BlueprintCode.PROVIDER_NOT_IN_THIS_RELEASE,
                    written.get());
        } else {
            var only = Provider.LOCAL.text();
            problems.add(
                    field.node().origin(), BlueprintCode.NOT_ONE_OF, written.get(), only, only);
        }
    }

    private Doors doors(Mapping doors) {
        var usual = Doors.USUAL;
        var read =
                new Doors(
                        port(doors, "http").orElse(usual.http()),
                        port(doors, "https").orElse(usual.https()),
                        port(doors, "server").orElse(usual.server()));
        doors.close();
        apart(doors, read);
        return read;
    }

    private static Optional<Port> port(Mapping doors, String key) {
        return doors.optional(key).flatMap(field -> field.whole(1, 65_535)).map(Port::of);
    }

    private void apart(Mapping doors, Doors read) {
        var taken = new TreeMap<Integer, String>();
        taken.put(read.http().number(), "http");
        for (var door : java.util.List.of("https", "server")) {
            int port = (door.equals("https") ? read.https() : read.server()).number();
            var other = taken.putIfAbsent(port, door);
            if (other != null) {
                problems.add(
                        doors.keyOrigin(doors.has(door) ? door : other),
                        BlueprintCode.SAME_DOOR,
                        door,
                        other,
                        port);
            }
        }
    }
}
