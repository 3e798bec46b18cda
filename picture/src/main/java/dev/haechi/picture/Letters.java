package dev.haechi.picture;

/**
 * How wide a text is, without a font at hand: the widths of Helvetica by class of letter, a little
 * generous, and a full em for Hangul, Han and Kana. The same on every machine, so that the layout
 * is.
 */
final class Letters {
    private Letters() {}

    /** Width in the unit of {@code size}. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::em).sum() * size;
    }

    private static double em(int letter) {
        if (Character.isIdeographic(letter) || isHangul(letter)) {
            return 1.0;
        }
        if ("il.,:;'|! ".indexOf(letter) >= 0) {
            return 0.3;
        }
        if ("fjrt()[]/-".indexOf(letter) >= 0) {
            return 0.39;
        }
        if ("mwMW@%…–".indexOf(letter) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(letter) ? 0.71 : 0.585;
    }

    private static boolean isHangul(int letter) {
        return letter >= 0xac00 && letter <= 0xd7a3;
    }
}
