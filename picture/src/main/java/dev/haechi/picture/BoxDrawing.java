package dev.haechi.picture;

import dev.haechi.picture.Placement.Rect;
import dev.haechi.picture.Shape.Box;

/** Draws one box: stack, icon, title, count, lines and badges. */
record BoxDrawing(Svg svg, Box box, Rect at) {
    /** In a place that has room for the whole stack. */
    static BoxDrawing in(Svg svg, Box box, Rect room) {
        double stack = Sizes.stack(box);
        return new BoxDrawing(
                svg,
                box,
                new Rect(room.x(), room.y(), room.width() - stack, room.height() - stack));
    }

    void draw() {
        for (double shift = Sizes.stack(box); shift >= 0; shift -= Sizes.SHEET) {
            frame(shift);
        }
        svg.begin(
                "g",
                "class",
                "icon " + hue() + "-edge",
                "transform",
                "translate("
                        + Svg.number(at.x() + Sizes.BOX_PADDING - 2)
                        + " "
                        + Svg.number(at.y() + 10)
                        + ")");
        svg.empty("path", "d", box.icon().path());
        svg.end("g");
        double left = at.x() + Sizes.BOX_PADDING + Sizes.ICON_ROOM - 4;
        svg.text("text", box.title(), "class", "title", "x", left, "y", at.y() + 25);
        if (box.count() > 1) {
            count();
        }
        double y = at.y() + 25;
        for (var line : box.lines()) {
            y += Sizes.LINE_HEIGHT;
            svg.text("text", line, "class", "line faint", "x", left, "y", y);
        }
        badges();
    }

    private String hue() {
        return box.hue().css();
    }

    private void frame(double shift) {
        svg.empty(
                "rect",
                "class",
                "box " + hue() + "-edge",
                "x",
                at.x() + shift,
                "y",
                at.y() + shift,
                "width",
                at.width(),
                "height",
                at.height(),
                "rx",
                8);
    }

    private void count() {
        svg.text(
                "text",
                "×" + box.count(),
                "class",
                "title " + hue() + "-ink",
                "x",
                at.right() - Sizes.BOX_PADDING,
                "y",
                at.y() + 25,
                "text-anchor",
                "end");
    }

    private void badges() {
        double x = at.x() + Sizes.BOX_PADDING;
        double y = at.bottom() - Sizes.BADGE_HEIGHT - 9;
        for (var badge : box.badges()) {
            double width = Sizes.badge(badge);
            svg.empty(
                    "rect",
                    "class",
                    hue() + "-ground " + hue() + "-edge",
                    "stroke-width",
                    0.8,
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    Sizes.BADGE_HEIGHT,
                    "rx",
                    Sizes.BADGE_HEIGHT / 2);
            svg.text(
                    "text",
                    badge,
                    "class",
                    "badge " + hue() + "-ink",
                    "x",
                    x + width / 2,
                    "y",
                    y + 12.2,
                    "text-anchor",
                    "middle");
            x += width + Sizes.BADGE_GAP;
        }
    }
}
