package dev.haechi.text;

import java.lang.Character.UnicodeScript;

/**
 * How much room a text takes on a terminal: Korean, Chinese and Japanese characters take two
 * columns (Unicode Standard Annex 11, "Wide" and "Fullwidth"), combining marks none.
 */
final class TextWidth {
    private TextWidth() {}

    /** In columns. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** Spaces that take as much room; tabs stay tabs, for their width depends on the terminal. */
    static String blank(String text) {
        var blank = new StringBuilder();
        text.codePoints()
                .forEach(
                        character ->
                                blank.append(character == '\t' ? "\t" : " ".repeat(of(character))));
        return blank.toString();
    }

    private static int of(int character) {
        int kind = Character.getType(character);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        boolean fullWidthForm = character >= 0xff01 && character <= 0xff60;
        boolean ideographicMark = character >= 0x3000 && character <= 0x303e;
        boolean emoji = character >= 0x1f300 && character <= 0x1faff;
        return fullWidthForm
                || ideographicMark
                || emoji
                || switch (UnicodeScript.of(character)) {
                    case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
                    default -> false;
                };
    }
}
