package dev.haechi.text;

import java.util.Locale;

/** One line of a source with carets under what is meant. */
final class Excerpt {
    /** A document may stand in one line: of a long one, only what is around the place is shown. */
    private static final int LONGEST = 160;

    private static final int BEFORE = 60;

    private Excerpt() {}

    static String of(Origin origin, String line) {
        int column = Math.min(origin.column() - 1, line.length());
        int from = line.length() > LONGEST ? Math.max(0, column - BEFORE) : 0;
        int to = Math.min(line.length(), from + LONGEST);
        int end = Math.clamp((long) column + origin.length(), column, to);
        var before = (from > 0 ? "…" : "") + shown(line.substring(from, column));
        var meant = shown(line.substring(column, end));
        var after = shown(line.substring(end, to)) + (to < line.length() ? "…" : "");
        return String.format(Locale.ROOT, "%5d", origin.line())
                + " | "
                + before
                + meant
                + after
                + "\n      | "
                + TextWidth.blank(before)
                + "^".repeat(Math.max(1, TextWidth.of(meant)))
                + "\n";
    }

    /** Control characters would steer the reader's terminal. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD");
    }
}
