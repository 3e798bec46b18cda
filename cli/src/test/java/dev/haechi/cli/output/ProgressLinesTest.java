package dev.haechi.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_log_gets_one_plain_line_for_each_step() {
        var progress = progress(false);

        progress.step(Message.of(CliText.DOCTOR_READY));
        nanos.addAndGet(1_500_000_000L);
        progress.detail("one of many");
        progress.step(Message.of(CliText.DOCTOR_NOT_FOUND));

        assertThat(err.toString().lines())
                .containsExactly(
                        " 0.0 s  This machine brings everything that Haechi needs.",
                        " 1.5 s  not found");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_person_sees_the_detail_in_a_line_that_the_next_one_overwrites() {
        var progress = progress(true);

        progress.detail("create subnet app");
        progress.step(Message.of(CliText.DOCTOR_NOT_FOUND));

        assertThat(err.toString())
                .isEqualTo("\r\u001b[K 0.0 s    create subnet app\r\u001b[K 0.0 s  not found\n");
    }

    private ProgressLines progress(boolean person) {
        var console =
                new Console(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        InputStream.nullInputStream(),
                        name -> "",
                        Path.of(""),
                        person);
        return new ProgressLines(console, Language.ENGLISH, nanos::get);
    }
}
