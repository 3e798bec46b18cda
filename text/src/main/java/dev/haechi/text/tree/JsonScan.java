package dev.haechi.text.tree;

import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON text token by token, and knows its place. Null stands for what is no token,
 * and for one that is so long that somebody has to look at it.
 */
final class JsonScan {
    /** What comes after the text. */
    static final int END = -1;

    /** Longer numbers and names may be refused. */
    private static final int LONG = 500;

    private final String text;
    private final Texts texts = new Texts();
    private int at;
    private int line = 1;
    private int lineStart;

    JsonScan(String text) {
        this.text = text;
        at = text.startsWith("\uFEFF") ? 1 : 0;
        lineStart = at;
    }

    /** How many characters there are before this one. */
    int at() {
        return at;
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** From 1, in characters. */
    int column() {
        return at - lineStart + 1;
    }

    /** Goes on by one character. */
    void skip() {
        at++;
    }

    /** Goes to the next character that is no white space, which is given; or to the end. */
    int next() {
        while (at < text.length()) {
            char one = text.charAt(at);
            if (one > ' ') {
                return one;
            }
            switch (one) {
                case ' ', '\t' -> at++;
                case '\n' -> newLine(1);
                case '\r' -> newLine(text.startsWith("\r\n", at) ? 2 : 1);
                default -> {
                    return one;
                }
            }
        }
        return END;
    }

    private void newLine(int length) {
        at += length;
        line++;
        lineStart = at;
    }

    /** A word that stands here, and goes behind it. */
    boolean word(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return isSeparated();
    }

    /** Whether what was read ends here. */
    private boolean isSeparated() {
        return at == text.length() || " \t\r\n,]}".indexOf(text.charAt(at)) >= 0;
    }

    /** The number that stands here, and goes behind it. */
    @Nullable String number() {
        int from = at;
        if (isAt('-')) {
            at++;
        }
        boolean sound = isAt('0') ? skipped() : digits();
        if (isAt('.')) {
            at++;
            sound &= digits();
        }
        if (isAt('e') || isAt('E')) {
            at++;
            if (isAt('+') || isAt('-')) {
                at++;
            }
            sound &= digits();
        }
        return sound && isSeparated() && at - from < LONG ? text.substring(from, at) : null;
    }

    private boolean isAt(char one) {
        return at < text.length() && text.charAt(at) == one;
    }

    private boolean skipped() {
        at++;
        return true;
    }

    /** Whether there is one at least. */
    private boolean digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from;
    }

    /** The name in quotes that stands here, and goes behind it. */
    @Nullable String name() {
        var name = text();
        return name == null || name.length() >= LONG ? null : name;
    }

    /** The text in quotes that stands here, and goes behind it. */
    @Nullable String text() {
        int from = at + 1;
        int hash = 0;
        for (int i = from; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"') {
                at = i + 1;
                return texts.get(text, from, i, hash);
            }
            if (one == '\\') {
                return escaped(from, i);
            }
            if (one < ' ') {
                return null;
            }
            hash = 31 * hash + one;
        }
        return null;
    }

    /** A text whose first backslash is known. */
    private @Nullable String escaped(int from, int first) {
        var written = new StringBuilder(text.substring(from, first));
        at = first;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one == '"') {
                return written.toString();
            }
            int meant = one == '\\' ? escape() : one;
            if (meant < 0 || one < ' ') {
                return null;
            }
            written.append((char) meant);
        }
        return null;
    }

    /** What stands for a character after a backslash; -1 when it is none. */
    private int escape() {
        if (at == text.length()) {
            return -1;
        }
        return switch (text.charAt(at++)) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> -1;
        };
    }

    private int codeUnit() {
        int number = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = at < text.length() ? hexadecimal(text.charAt(at)) : -1;
            if (digit < 0) {
                return -1;
            }
            number = 16 * number + digit;
        }
        return number;
    }

    private static int hexadecimal(char one) {
        return one < 128 ? Character.digit(one, 16) : -1;
    }
}
