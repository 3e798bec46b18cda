package dev.haechi.model.json;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * JSON as text, token by token (RFC 8259). With white space, an object has a member on each line
 * and two spaces per level, and a list stands on one line: as Jackson's printer writes them. Costs
 * O(length).
 */
final class JsonText {
    private static final String LEVEL = "  ";

    private final StringBuilder text = new StringBuilder(1 << 16);
    private final boolean spaced;
    private int depth;

    /** Whether something stands before in the object or list that is being written. */
    private boolean further;

    /**
     * @param spaced for people
     */
    JsonText(boolean spaced) {
        this.spaced = spaced;
    }

    void beginObject() {
        text.append('{');
        depth++;
        further = false;
    }

    void endObject() {
        depth--;
        if (further) {
            line();
        } else if (spaced) {
            text.append(' ');
        }
        text.append('}');
        further = true;
    }

    void name(String name) {
        if (further) {
            text.append(',');
        }
        line();
        quote(name);
        text.append(spaced ? " : " : ":");
        further = true;
    }

    void beginList() {
        text.append('[');
        further = false;
    }

    /** What comes next is an item of the list. */
    void item() {
        if (further) {
            text.append(',');
        }
        space();
        further = true;
    }

    void endList() {
        space();
        text.append(']');
        further = true;
    }

    private void space() {
        if (spaced) {
            text.append(' ');
        }
    }

    private void line() {
        if (spaced) {
            text.append('\n');
            for (int i = 0; i < depth; i++) {
                text.append(LEVEL);
            }
        }
    }

    /** Text in quotes; what has to be escaped is. */
    void quote(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            text.append(JsonStringEncoder.getInstance().quoteAsCharArray(value));
        }
        text.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one < ' ' || one == '"' || one == '\\') {
                return false;
            }
        }
        return true;
    }

    /** A number, or {@code true} or {@code false}. */
    void plain(Object value) {
        text.append(value);
    }

    /** The text is over. */
    void end() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
