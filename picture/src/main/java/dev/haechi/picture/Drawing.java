package dev.haechi.picture;

import dev.haechi.picture.Placement.Rect;
import dev.haechi.picture.Shape.Area;
import dev.haechi.picture.Shape.Box;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Writes a placed scene as SVG. */
final class Drawing {
    private static final double HEAD = 62;
    private static final double FOOT = 74;

    private final Scene scene;
    private final Placement placement;
    private final Words words;
    private final Svg svg = new Svg();

    private Drawing(Scene scene, Placement placement, Words words) {
        this.scene = scene;
        this.placement = placement;
        this.words = words;
    }

    static String of(Scene scene, Placement placement, Words words) {
        return new Drawing(scene, placement, words).draw();
    }

    private String draw() {
        var legend = new Legend(usedHues(), words);
        double width = Math.max(placement.whole().width(), legend.width() + 48);
        double height = placement.whole().height() + HEAD + FOOT;
        svg.begin(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "lang",
                words.language().tag());
        svg.text("title", scene.title());
        svg.text("desc", words.say(PictureText.DESCRIPTION, scene.title()));
        svg.begin("style").raw(Style.sheet()).end("style");
        Ways.markers(svg, usedHues());
        svg.empty("rect", "class", "page", "width", "100%", "height", "100%");
        svg.text("text", scene.title(), "class", "h1", "x", 26, "y", 36);
        svg.text("text", scene.subtitle(), "class", "line faint", "x", 26, "y", 56);
        svg.begin("g", "transform", "translate(0 " + Svg.number(HEAD) + ")");
        scene.shapes().forEach(this::areas);
        var ways = new Ways(svg);
        for (int i = 0; i < scene.arrows().size(); i++) {
            ways.line(scene.arrows().get(i), placement.ways().get(i));
        }
        scene.shapes().forEach(this::headings);
        scene.shapes().forEach(this::boxes);
        for (int i = 0; i < scene.arrows().size(); i++) {
            ways.label(scene.arrows().get(i), placement.ways().get(i));
        }
        svg.end("g");
        legend.draw(svg, 26, height - FOOT + 28);
        return svg.end("svg").toString();
    }

    private SequencedSet<Hue> usedHues() {
        var hues = new LinkedHashSet<Hue>();
        for (var hue : Hue.values()) {
            if (scene.arrows().stream().anyMatch(arrow -> arrow.hue() == hue)) {
                hues.add(hue);
            }
        }
        return hues;
    }

    private void areas(Shape shape) {
        if (shape instanceof Area area) {
            area(area, place(area));
            area.inside().forEach(this::areas);
        }
    }

    private void area(Area area, Rect at) {
        var hue = area.hue().css();
        svg.empty(
                "rect",
                "class",
                "area " + (area.emphasised() ? hue + "-ground" : "page") + " " + hue + "-edge",
                "x",
                at.x(),
                "y",
                at.y(),
                "width",
                at.width(),
                "height",
                at.height(),
                "rx",
                10,
                "stroke-dasharray",
                area.emphasised() ? "none" : "6 5");
    }

    /**
     * After the arrows, with a halo, so that an arrow that enters an area leaves its name legible.
     */
    private void headings(Shape shape) {
        if (shape instanceof Area area) {
            heading(area, place(area));
            area.inside().forEach(this::headings);
        }
    }

    private void heading(Area area, Rect at) {
        var hue = area.hue().css();
        var halo = area.emphasised() ? hue + "-halo" : "page-halo";
        svg.text(
                "text",
                area.title(),
                "class",
                "area-title " + halo + " " + hue + "-ink",
                "x",
                at.x() + 16,
                "y",
                at.y() + 23);
        svg.text(
                "text",
                area.subtitle(),
                "class",
                "line faint " + halo,
                "x",
                at.x() + 16,
                "y",
                at.y() + 39);
    }

    private void boxes(Shape shape) {
        switch (shape) {
            case Area area -> area.inside().forEach(this::boxes);
            case Box box -> BoxDrawing.in(svg, box, place(box)).draw();
        }
    }

    private Rect place(Shape shape) {
        var at = placement.shapes().get(shape.id());
        if (at == null) {
            throw new IllegalArgumentException("'" + shape.id() + "' has no place");
        }
        return at;
    }

    /** The colours in use and what they say. */
    private record Legend(SequencedSet<Hue> hues, Words words) {
        /** Of the longer of its two lines. */
        double width() {
            double colours = advance(words.say(PictureText.LEGEND));
            for (var hue : hues) {
                colours += advance(name(hue));
            }
            return Math.max(colours, advance(words.say(PictureText.LEGEND_FLOW)));
        }

        private static double advance(String text) {
            return Letters.width(text, Sizes.LINE_FONT) + 48;
        }

        void draw(Svg svg, double x, double y) {
            double at = x;
            svg.text(
                    "text",
                    words.say(PictureText.LEGEND) + ":",
                    "class",
                    "line faint",
                    "x",
                    at,
                    "y",
                    y);
            at += advance(words.say(PictureText.LEGEND)) - 24;
            for (var hue : hues) {
                svg.empty(
                        "path",
                        "class",
                        "way " + hue.css() + "-edge",
                        "d",
                        "M" + Svg.number(at) + " " + Svg.number(y - 4) + "h20",
                        "marker-end",
                        "url(#haechi-" + hue.css() + ")");
                svg.text("text", name(hue), "class", "line", "x", at + 30, "y", y);
                at += advance(name(hue));
            }
            svg.text(
                    "text",
                    words.say(PictureText.LEGEND_FLOW),
                    "class",
                    "line faint",
                    "x",
                    x,
                    "y",
                    y + 20);
        }

        private String name(Hue hue) {
            return words.say(
                    switch (hue) {
                        case OUTSIDE -> PictureText.INTERNET;
                        case DMZ -> PictureText.ZONE_DMZ;
                        case APP -> PictureText.ZONE_APP;
                        case DATA -> PictureText.ZONE_DATA;
                        case MGMT -> PictureText.ZONE_MGMT;
                        case SEC -> PictureText.ZONE_SEC;
                        case RND -> PictureText.ZONE_RND;
                        case PARTNER -> PictureText.ZONE_PARTNER;
                        case PLAIN -> PictureText.ZONE_UNKNOWN;
                    });
        }
    }
}
