package dev.haechi.picture;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Subnet;

/** The names of shapes, by which arrows find them. */
final class Names {
    static final String INTERNET = "internet";

    /** The internet once more, as where connections go to; arrows run in one direction then. */
    static final String OUT = "internet/out";

    private Names() {}

    /** The kind is a part of it, since two things of different kinds may have one name. */
    static String of(Id id) {
        return id.getClass().getSimpleName() + "/" + id.value();
    }

    /** The slots of a service share a box in each subnet. */
    static String box(Instance instance) {
        return instance.service()
                .map(service -> of(service) + "@" + instance.subnet())
                .orElseGet(() -> of(instance.id()));
    }

    static Hue hue(Subnet subnet) {
        return subnet.zone().asOptional().map(Hue::of).orElse(Hue.PLAIN);
    }
}
