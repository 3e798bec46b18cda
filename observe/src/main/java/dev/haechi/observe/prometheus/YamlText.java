package dev.haechi.observe.prometheus;

import java.time.Duration;
import java.util.Locale;

/** Values as they are written into YAML. */
final class YamlText {
    private YamlText() {}

    /** A double-quoted scalar (YAML 1.2 section 7.3.1): nothing in it can end it or begin a tag. */
    static String quoted(Object value) {
        var text = new StringBuilder("\"");
        for (var character : value.toString().toCharArray()) {
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ' || character == 0x7f) {
                text.append(String.format(Locale.ROOT, "\\x%02x", (int) character));
            } else {
                text.append(character);
            }
        }
        return text.append('"').toString();
    }

    static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }
}
