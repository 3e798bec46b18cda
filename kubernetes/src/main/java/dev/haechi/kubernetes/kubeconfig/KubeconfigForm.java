package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the bytes of a file are the text of a kubeconfig at all. */
final class KubeconfigForm {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{40,}={0,2}");
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final int MOST_LAYERS = 5;
    private static final int MARK = 0xFEFF;

    private final String file;

    KubeconfigForm(String file) {
        this.file = file;
    }

    /** The text, or what it is instead. */
    Result<Source> text(byte[] bytes) {
        var read = Source.decode(file, bytes);
        return switch (read) {
            case Result.Failed<Source> _ -> Result.failed(problem(KubeconfigCode.NOT_TEXT, file));
            case Result.Ok<Source>(var source) ->
                    instead(source.text()).map(Result::<Source>failed).orElse(read);
        };
    }

    private Optional<Problem> instead(String text) {
        var bare = withoutMark(text).strip();
        if (bare.isEmpty()) {
            return Optional.of(problem(KubeconfigCode.FILE_EMPTY, file));
        }
        if (bare.indexOf('\0') >= 0) {
            return Optional.of(problem(KubeconfigCode.NOT_TEXT, file));
        }
        if (bare.startsWith("-----BEGIN ")) {
            return Optional.of(problem(KubeconfigCode.OTHER_KIND, "PEM"));
        }
        if (TOKEN.matcher(bare).matches()) {
            return Optional.of(problem(KubeconfigCode.OTHER_KIND, "token"));
        }
        if (bare.lines().count() == 1 && bare.contains("\\n") && bare.contains("clusters")) {
            return Optional.of(problem(KubeconfigCode.ESCAPED, file));
        }
        int layers = layers(bare);
        return layers == 0
                ? Optional.empty()
                : Optional.of(
                        problem(
                                KubeconfigCode.BASE64,
                                file,
                                "base64 -d " + file + " | base64 -d".repeat(layers - 1),
                                Integer.toString(layers)));
    }

    /** How often base64 was made of the text. */
    private static int layers(String text) {
        int layers = 0;
        var at = text;
        while (layers < MOST_LAYERS) {
            var joined = at.replaceAll("\\s", "");
            var inner =
                    BASE64.matcher(joined).matches() ? decoded(joined) : Optional.<String>empty();
            if (inner.isEmpty()) {
                return layers;
            }
            at = inner.get();
            layers++;
        }
        return layers;
    }

    /** The text in base64; empty when it is none, or what is in it is no text. */
    private static Optional<String> decoded(String base64) {
        try {
            var standard = base64.replace('-', '+').replace('_', '/');
            var bytes = Base64.getMimeDecoder().decode(standard);
            return switch (Source.decode("", bytes)) {
                case Result.Failed<Source> _ -> Optional.empty();
                case Result.Ok<Source>(var source) ->
                        Optional.of(source.text()).filter(text -> text.indexOf('\0') < 0);
            };
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Problem problem(KubeconfigCode code, Object... arguments) {
        return Problem.at(new Origin(file, 1, 1, 1), code, arguments);
    }

    /** The text with the line ends and the beginning that it should have. */
    static String mended(String text) {
        return withoutMark(text).replace("\r\n", "\n");
    }

    static boolean hasMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK;
    }

    private static String withoutMark(String text) {
        return hasMark(text) ? text.substring(1) : text;
    }
}
