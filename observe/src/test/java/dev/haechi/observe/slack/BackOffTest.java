package dev.haechi.observe.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void waits_double_up_to_the_longest_and_end_after_the_last_attempt() {
        var backOff = new BackOff(Duration.ofSeconds(5), Duration.ofSeconds(30), 6);

        var waits = IntStream.rangeClosed(1, 7).mapToObj(backOff::after).toList();

        assertThat(waits.stream().map(wait -> wait.map(Duration::toSeconds)))
                .containsExactly(
                        Optional.of(5L),
                        Optional.of(10L),
                        Optional.of(20L),
                        Optional.of(30L),
                        Optional.of(30L),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void the_usual_one_gives_up_after_about_four_hours() {
        var whole =
                IntStream.rangeClosed(1, BackOff.USUAL.attempts())
                        .mapToObj(BackOff.USUAL::after)
                        .flatMap(Optional::stream)
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(whole).isBetween(Duration.ofHours(1), Duration.ofHours(5));
    }
}
