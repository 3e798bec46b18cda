package dev.haechi.cli.platform;

import dev.haechi.cli.output.Console;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads a value that nobody is to see: from standard input, never from an argument. */
final class SecretInput {
    private static final int MOST_BYTES = 64 << 10;

    private SecretInput() {}

    /**
     * The value on standard input, without the newline that ends it; at a terminal the line that is
     * typed, which is not shown.
     */
    static Result<Secret> read(Console console) {
        if (console.person()) {
            var typed = Objects.requireNonNull(System.console()).readPassword();
            return Result.ok(Secret.of(typed == null ? "" : new String(typed)));
        }
        try {
            var bytes = console.in().readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Result.failed(Problem.of(CliCode.TOO_LONG, MOST_BYTES))
                    : Result.ok(Secret.of(withoutNewline(text(bytes))));
        } catch (CharacterCodingException _) {
            return Result.failed(Problem.of(CliCode.NO_TEXT, "standard input"));
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** One newline, as {@code echo} writes it; others belong to the value. */
    private static String withoutNewline(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
