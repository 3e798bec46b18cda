package dev.haechi.blueprint.sense;

import dev.haechi.blueprint.Blueprint;
import java.util.List;

/**
 * A blueprint that may still be wrong.
 *
 * @param declared names that were written, also of things that could not be read, so that a mistake
 *     inside a thing is not reported again wherever the thing is named
 * @param unsound services some key of which could not be read: what they lack is not reported
 */
public record Draft(Blueprint blueprint, Declared declared, List<String> unsound) {

    /** Names that were written. */
    public record Declared(List<String> services, List<String> vpcs, List<String> people) {
        public Declared {
            services = List.copyOf(services);
            vpcs = List.copyOf(vpcs);
            people = List.copyOf(people);
        }
    }

    public Draft {
        unsound = List.copyOf(unsound);
    }
}
