package dev.haechi.picture;

import dev.haechi.picture.Shape.Area;
import dev.haechi.picture.Shape.Box;
import java.util.List;

/** How large things are drawn, in CSS pixels; layout and drawing share it. */
final class Sizes {
    static final double TITLE_FONT = 14;
    static final double LINE_FONT = 11.5;
    static final double BADGE_FONT = 10;
    static final double LABEL_FONT = 11;
    static final double AREA_FONT = 13;
    static final double LINE_HEIGHT = 16;
    static final double BADGE_HEIGHT = 17;
    static final double BADGE_GAP = 5;
    static final double LABEL_HEIGHT = 14;
    static final double BOX_PADDING = 12;
    static final double ICON_ROOM = 30;
    static final double SHEET = 4;
    static final double AREA_HEAD = 46;

    private Sizes() {}

    static double width(Box box) {
        double title = Letters.width(box.title(), TITLE_FONT) * 1.06;
        double count = box.count() > 1 ? 34 : 0;
        double lines =
                box.lines().stream()
                        .mapToDouble(line -> Letters.width(line, LINE_FONT))
                        .max()
                        .orElse(0);
        double badges = box.badges().stream().mapToDouble(badge -> badge(badge) + BADGE_GAP).sum();
        double content = Math.max(ICON_ROOM + title + count, Math.max(ICON_ROOM + lines, badges));
        return Math.max(110, Math.ceil(content + 2 * BOX_PADDING)) + stack(box);
    }

    static double height(Box box) {
        double badges = box.badges().isEmpty() ? 0 : BADGE_HEIGHT + 7;
        return 42 + LINE_HEIGHT * box.lines().size() + badges + stack(box);
    }

    /** How far the last sheet of a stack looks out. */
    static double stack(Box box) {
        return SHEET * Math.min(2, box.count() - 1);
    }

    static double badge(String text) {
        return Math.ceil(Letters.width(text, BADGE_FONT) * 1.06 + 12);
    }

    /** The least width of an area: that of its heading. */
    static double heading(Area area) {
        return 40
                + Math.max(
                        Letters.width(area.title(), AREA_FONT) * 1.06,
                        Letters.width(area.subtitle(), LINE_FONT));
    }

    static double labelWidth(List<String> lines) {
        return Math.ceil(
                lines.stream().mapToDouble(line -> Letters.width(line, LABEL_FONT)).max().orElse(0)
                        + 10);
    }

    static double labelHeight(List<String> lines) {
        return LABEL_HEIGHT * lines.size() + 4;
    }
}
