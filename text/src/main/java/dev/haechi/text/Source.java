package dev.haechi.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A named text, such as a file that was read.
 *
 * @param name as the person gave it; messages show it
 * @param text the whole content
 */
public record Source(String name, String text) {
    /** The text of a file's bytes, or the problem that they are not UTF-8, at its place. */
    public static Result<Source> decode(String name, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        // A new decoder reports malformed input; new String(bytes, UTF_8) would replace it.
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        var text = out.flip().toString();
        if (!end.isError()) {
            return Result.ok(new Source(name, text));
        }
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        var wrong = String.format(Locale.ROOT, "%02x", bytes[in.position()]);
        return Result.failed(
                Problem.at(new Origin(name, line, column, 1), TextCode.NOT_UTF8, wrong));
    }

    /** The line with the given number (from 1) without its end, or empty when there is none. */
    public Optional<String> line(int number) {
        return number < 1 ? Optional.empty() : text.lines().skip(number - 1L).findFirst();
    }
}
