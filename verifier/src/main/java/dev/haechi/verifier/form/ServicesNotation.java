package dev.haechi.verifier.form;

import dev.haechi.model.service.ServiceSet;
import java.util.Optional;

/** Services as in a landscape, or {@code not} and those that are missing, whichever is shorter. */
final class ServicesNotation {
    private static final String NOT = "not ";

    private ServicesNotation() {}

    static String print(ServiceSet services) {
        var others = services.complement();
        boolean shorter = !others.isEmpty() && others.spans().size() < services.spans().size();
        return shorter ? NOT + others : services.toString();
    }

    static Optional<ServiceSet> parse(String text) {
        return text.startsWith(NOT)
                ? ServiceSet.tryParse(text.substring(NOT.length())).map(ServiceSet::complement)
                : ServiceSet.tryParse(text);
    }
}
