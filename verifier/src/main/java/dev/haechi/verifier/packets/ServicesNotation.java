package dev.haechi.verifier.packets;

import dev.haechi.model.service.ServiceSet;
import java.util.Optional;

/** Services as in a landscape, or {@code not} and those that are missing, whichever is shorter. */
public final class ServicesNotation {
    private static final String NOT = "not ";

    private ServicesNotation() {}

    /** The text of a set. */
    public static String print(ServiceSet services) {
        var others = services.complement();
        boolean shorter = !others.isEmpty() && others.spans().size() < services.spans().size();
        return shorter ? NOT + others : services.toString();
    }

    /** The set of a text, or empty. */
    public static Optional<ServiceSet> parse(String text) {
        return text.startsWith(NOT)
                ? ServiceSet.tryParse(text.substring(NOT.length())).map(ServiceSet::complement)
                : ServiceSet.tryParse(text);
    }
}
