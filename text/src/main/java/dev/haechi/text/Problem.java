package dev.haechi.text;

import java.util.List;
import java.util.Optional;

/**
 * Something that a person can mend: what (code and arguments), where, and through the code's bundle
 * why and how to fix it.
 *
 * @param code what kind
 * @param arguments of the message and of the remedy
 * @param origin where it was written, when it was written somewhere
 * @param details further lines, such as the last log lines of what failed; never a secret
 */
public record Problem(
        ProblemCode code, List<Object> arguments, Optional<Origin> origin, List<String> details) {
    public Problem {
        arguments = List.copyOf(arguments);
        details = List.copyOf(details);
    }

    /** A problem that stands at no place in a file. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), Optional.empty(), List.of());
    }

    /** A problem at a place. */
    public static Problem at(Origin origin, ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), Optional.of(origin), List.of());
    }

    /** The same problem with further lines under it. */
    public Problem with(List<String> moreDetails) {
        return new Problem(code, arguments, origin, moreDetails);
    }
}
