package dev.haechi.app.design;

import dev.haechi.model.flow.Endpoint;
import java.util.List;

/**
 * A name that a person uses in a question, and the places that it stands for: a service stands for
 * its slots, a zone for all instances in it.
 *
 * @param members at least one
 * @param perhaps who may be meant too
 */
public record Party(String name, List<Endpoint> members, List<Perhaps> perhaps) {
    /**
     * Somebody of whom it is not known whether the name means him.
     *
     * @param fact that would make it known
     */
    public record Perhaps(Endpoint endpoint, String fact) {}

    public Party {
        members = List.copyOf(members);
        perhaps = List.copyOf(perhaps);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(name + " stands for nothing");
        }
    }

    /** A party of which it is known who is meant. */
    Party(String name, List<Endpoint> members) {
        this(name, members, List.of());
    }
}
