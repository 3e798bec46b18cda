package dev.haechi.picture;

import java.util.List;

/**
 * An arrow between two shapes.
 *
 * @param hue colour of its sender's zone
 * @param label lines of text on it
 */
record Arrow(String from, String to, Hue hue, List<String> label) {
    Arrow {
        label = List.copyOf(label);
    }
}
