package dev.haechi.app.design;

import dev.haechi.model.flow.Endpoint;
import java.util.List;

/**
 * A name that a person uses in a question, and the places that it stands for: a service stands for
 * its slots, a zone for all instances in it.
 *
 * @param members at least one
 */
public record Party(String name, List<Endpoint> members) {
    public Party {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(name + " stands for nothing");
        }
    }
}
