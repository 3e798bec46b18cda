package dev.haechi.text;

import java.util.Optional;

/**
 * A named text, such as a file that was read.
 *
 * @param name as the person gave it; messages show it
 * @param text the whole content
 */
public record Source(String name, String text) {
    /** The line with the given number (from 1) without its end, or empty when there is none. */
    public Optional<String> line(int number) {
        return number < 1 ? Optional.empty() : text.lines().skip(number - 1L).findFirst();
    }
}
