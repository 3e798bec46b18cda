package dev.haechi.picture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of a scene stands.
 *
 * @param shapes by the ids of the shapes
 * @param ways one per arrow of the scene, in its order
 */
record Placement(Rect whole, Map<String, Rect> shapes, List<Way> ways) {
    /** A point, in CSS pixels from the upper left corner of the picture. */
    record Point(double x, double y) {}

    /** A place, in CSS pixels from the upper left corner of the picture. */
    record Rect(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /**
     * The course of an arrow.
     *
     * @param points from tail to head, at least two
     * @param label where its text stands, when it has one
     */
    record Way(List<Point> points, Optional<Rect> label) {
        Way {
            points = List.copyOf(points);
        }
    }

    Placement {
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        ways = List.copyOf(ways);
    }
}
