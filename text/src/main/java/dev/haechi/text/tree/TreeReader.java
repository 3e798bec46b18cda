package dev.haechi.text.tree;

import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.TextCode;
import java.util.List;
import java.util.Locale;

/**
 * Reads YAML 1.2 or JSON documents into values that know their place.
 *
 * <p>A text is JSON when its name ends in {@code .json}, or when it begins with a brace and its
 * name does not end in {@code .yaml} or {@code .yml}; it is YAML otherwise. Plain scalars of YAML
 * mean what they mean in the JSON schema of YAML 1.2, with {@code ~} and the empty value as
 * nothing: {@code no}, {@code 0x1F} and {@code 010} are texts. Anchors, aliases and tags are
 * refused, so that a small text cannot become a large document.
 *
 * <p>Costs O(n). Safe for hostile texts: depth and length are bounded.
 */
public final class TreeReader {
    /** How deep values may stand inside one another. */
    static final int GREATEST_DEPTH = 100;

    /** How long a text may be, in characters. */
    static final int GREATEST_LENGTH = 256 << 20;

    private TreeReader() {}

    /** The document of a text, or every problem that its form has. */
    public static Result<Node> read(Source source) {
        int length = source.text().length();
        if (length > GREATEST_LENGTH) {
            return Result.failed(
                    Problem.at(
                            new Origin(source.name(), 1, 1, 1),
                            TextCode.TOO_LARGE,
                            length,
                            GREATEST_LENGTH));
        }
        return isJson(source) ? new JsonTree(source).read() : new YamlTree(source).read();
    }

    /**
     * The same for who takes items of a JSON document's lists as soon as they are read: the
     * document has the rest of these lists, fewer than {@link Taker#TOGETHER} items each. Gives the
     * same problems; who takes has to forget what he took when there are any. YAML is read whole.
     */
    public static Result<Node> read(Source source, Taker taker) {
        return source.text().length() <= GREATEST_LENGTH && isJson(source)
                ? new JsonTree(source, taker).read()
                : read(source);
    }

    /**
     * All documents of a text, in their order, or every problem that its form has. A text of YAML
     * may hold several; those without content are left out, so that there may be none.
     */
    public static Result<List<Node>> readAll(Source source) {
        if (source.text().length() > GREATEST_LENGTH || isJson(source)) {
            return read(source).map(List::of);
        }
        return new YamlTree(source).readAll();
    }

    private static boolean isJson(Source source) {
        var name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return true;
        }
        return !name.endsWith(".yaml") && !name.endsWith(".yml") && beginsWithBrace(source.text());
    }

    private static boolean beginsWithBrace(String text) {
        int at = 0;
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }
}
