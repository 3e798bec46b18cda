package dev.haechi.text;

import java.util.List;

/**
 * A text for a person, not yet in a language: a wording and its arguments. Arguments are values
 * with a readable {@code toString}; a {@link Secret} among them prints as dots.
 *
 * @param wording which text
 * @param arguments what is filled in, in the order of the pattern
 */
public record Message(Wording wording, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message of a wording and its arguments. */
    public static Message of(Wording wording, Object... arguments) {
        return new Message(wording, List.of(arguments));
    }
}
