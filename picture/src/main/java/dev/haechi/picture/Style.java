package dev.haechi.picture;

import java.util.Locale;

/** The style sheet within the picture: light, and dark where the reader's system asks for it. */
final class Style {
    private static final String COMMON =
            """
            text { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans KR", \
            "Apple SD Gothic Neo", "Malgun Gothic", NanumGothic, sans-serif; }
            .h1 { font-size: 20px; font-weight: 700; }
            .area-title { font-size: 13px; font-weight: 700; }
            .title { font-size: 14px; font-weight: 600; }
            .line { font-size: 11.5px; }
            .badge { font-size: 10px; font-weight: 600; }
            .label { font-size: 11px; }
            .area { stroke-width: 1.4; }
            .box { stroke-width: 1.4; }
            .icon { fill: none; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
            .area-title { paint-order: stroke; stroke-width: 5px; stroke-linejoin: round; }
            .line { paint-order: stroke; stroke-width: 5px; stroke-linejoin: round; }
            .way { fill: none; stroke-width: 1.6; }
            """;

    private static final String LIGHT_PAGE = "#ffffff";
    private static final String DARK_PAGE = "#0f1216";

    private Style() {}

    static String sheet() {
        return COMMON
                + page(LIGHT_PAGE, "#ffffff", "#1b1f24", "#57606a")
                + hues(false)
                + "@media (prefers-color-scheme: dark) {\n"
                + page(DARK_PAGE, "#161b22", "#eef1f5", "#a9b3be")
                + hues(true)
                + "}\n";
    }

    private static String page(String page, String box, String text, String faint) {
        return String.format(
                Locale.ROOT,
                """
                .page { fill: %s; }
                .box { fill: %s; }
                .plate { fill: %s; }
                .page-halo { stroke: %s; }
                text { fill: %s; }
                .faint { fill: %s; }
                """,
                page,
                box,
                page,
                page,
                text,
                faint);
    }

    private static String hues(boolean dark) {
        var css = new StringBuilder();
        for (var hue : Hue.values()) {
            var ground = dark ? hue.darkGround() : hue.lightGround();
            var ink = dark ? hue.darkInk() : hue.lightInk();
            css.append(
                    String.format(
                            Locale.ROOT,
                            ".%1$s-ground { fill: %2$s; } .%1$s-halo { stroke: %2$s; } .%1$s-edge { stroke: %3$s; } "
                                    + ".%1$s-ink { fill: %3$s; }%n",
                            hue.css(),
                            ground,
                            ink));
        }
        return css.toString().replace("\r", "");
    }
}
