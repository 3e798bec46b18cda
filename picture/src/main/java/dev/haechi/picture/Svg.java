package dev.haechi.picture;

import java.util.Locale;

/** Writes SVG elements; attributes and texts are escaped, numbers have one decimal at most. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** An element without content; attributes as name, value, name, value … */
    Svg empty(String name, Object... attributes) {
        open(name, attributes).setLength(text.length() - 2);
        text.append("/>\n");
        return this;
    }

    /** An element with text in it. */
    Svg text(String name, String content, Object... attributes) {
        open(name, attributes).setLength(text.length() - 1);
        text.append(escaped(content)).append("</").append(name).append(">\n");
        return this;
    }

    /** Begins an element; {@link #end} closes it. */
    Svg begin(String name, Object... attributes) {
        open(name, attributes);
        return this;
    }

    Svg end(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** Text that is markup already. */
    Svg raw(String markup) {
        text.append(markup);
        return this;
    }

    private StringBuilder open(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
        return text.append(">\n");
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : escaped(value.toString());
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
