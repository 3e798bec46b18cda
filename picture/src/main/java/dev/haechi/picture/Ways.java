package dev.haechi.picture;

import dev.haechi.picture.Placement.Point;
import java.util.List;
import java.util.SequencedSet;

/** Draws arrows: right angles with round corners, and their labels on plates. */
record Ways(Svg svg) {
    private static final double RADIUS = 7;

    /** One arrow head per colour. */
    static void markers(Svg svg, SequencedSet<Hue> hues) {
        svg.begin("defs");
        for (var hue : hues) {
            svg.begin(
                    "marker",
                    "id",
                    "haechi-" + hue.css(),
                    "viewBox",
                    "0 0 10 10",
                    "refX",
                    9,
                    "refY",
                    5,
                    "markerWidth",
                    9,
                    "markerHeight",
                    9,
                    "markerUnits",
                    "userSpaceOnUse",
                    "orient",
                    "auto");
            svg.empty("path", "class", hue.css() + "-ink", "d", "M0 0.600L10 5L0 9.400L2.500 5z");
            svg.end("marker");
        }
        svg.end("defs");
    }

    void line(Arrow arrow, Placement.Way way) {
        svg.empty(
                "path",
                "class",
                "way " + arrow.hue().css() + "-edge",
                "d",
                path(way.points()),
                "marker-end",
                "url(#haechi-" + arrow.hue().css() + ")");
    }

    void label(Arrow arrow, Placement.Way way) {
        way.label()
                .ifPresent(
                        at -> {
                            svg.empty(
                                    "rect",
                                    "class",
                                    "plate",
                                    "x",
                                    at.x(),
                                    "y",
                                    at.y(),
                                    "width",
                                    at.width(),
                                    "height",
                                    at.height(),
                                    "rx",
                                    4);
                            for (int i = 0; i < arrow.label().size(); i++) {
                                svg.text(
                                        "text",
                                        arrow.label().get(i),
                                        "class",
                                        "label " + arrow.hue().css() + "-ink",
                                        "x",
                                        at.x() + at.width() / 2,
                                        "y",
                                        at.y() + 13 + Sizes.LABEL_HEIGHT * i,
                                        "text-anchor",
                                        "middle");
                            }
                        });
    }

    private static String path(List<Point> points) {
        var path = new StringBuilder("M").append(at(points.getFirst()));
        for (int i = 1; i + 1 < points.size(); i++) {
            var corner = points.get(i);
            var in = towards(corner, points.get(i - 1));
            var out = towards(corner, points.get(i + 1));
            path.append('L')
                    .append(at(in))
                    .append('Q')
                    .append(at(corner))
                    .append(' ')
                    .append(at(out));
        }
        return path.append('L').append(at(points.getLast())).toString();
    }

    /** The point where the rounding of a corner begins, at most half way to the neighbour. */
    private static Point towards(Point corner, Point neighbour) {
        double dx = neighbour.x() - corner.x();
        double dy = neighbour.y() - corner.y();
        double length = Math.hypot(dx, dy);
        double share = length == 0 ? 0 : Math.min(RADIUS, length / 2) / length;
        return new Point(corner.x() + dx * share, corner.y() + dy * share);
    }

    private static String at(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }
}
