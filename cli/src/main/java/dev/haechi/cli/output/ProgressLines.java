package dev.haechi.cli.output;

import dev.haechi.app.progress.Progress;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress on standard error: plain lines, and on a terminal one line that is overwritten by the
 * details of the step under way. For the thread of the command.
 */
public final class ProgressLines implements Progress {
    private static final int WIDTH = 100;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final Language language;
    private final LongSupplier nanos;
    private final long start;

    /**
     * Progress from now on.
     *
     * @param nanos a clock that only moves forward, in nanoseconds
     */
    public ProgressLines(Console console, Language language, LongSupplier nanos) {
        this.console = console;
        this.language = language;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public void step(Message what) {
        String line = String.format(Locale.ROOT, "%6s  %s", elapsed(), language.say(what));
        console.err().println((console.person() ? CLEAR : "") + line);
        console.err().flush();
    }

    /** Only a person who watches sees details; a log would drown in them. */
    @Override
    public void detail(String what) {
        if (console.person()) {
            String line = String.format(Locale.ROOT, "%6s    %s", elapsed(), what);
            console.err().print(CLEAR + line.substring(0, Math.min(line.length(), WIDTH)));
            console.err().flush();
        }
    }

    private String elapsed() {
        Duration since = Duration.ofNanos(nanos.getAsLong() - start);
        return String.format(Locale.ROOT, "%.1f s", since.toMillis() / 1_000.0);
    }
}
