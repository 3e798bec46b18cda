package dev.haechi.runtime.kubernetes;

import java.util.Optional;

/** What exceptions say, in one line. */
final class Failures {
    private Failures() {}

    static String said(Throwable failure) {
        var text = Optional.ofNullable(failure.getMessage()).orElse("");
        var line = text.lines().findFirst().orElse("");
        return line.isBlank() ? failure.getClass().getSimpleName() : line;
    }
}
