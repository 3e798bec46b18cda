package dev.haechi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Problem PROBLEM = Problem.of(TextCode.EMPTY);

    @Test
    void a_step_runs_on_a_value_and_not_on_problems() {
        Result<Integer> failed = Result.failed(PROBLEM);

        assertThat(Result.ok(20).map(value -> value + 1).then(value -> Result.ok(value * 2)))
                .isEqualTo(Result.ok(42));
        assertThat(failed.map(value -> value + 1)).isEqualTo(Result.<Integer>failed(PROBLEM));
        assertThat(Result.ok(1).then(_ -> Result.<Integer>failed(PROBLEM)).problems())
                .containsExactly(PROBLEM);
    }

    @Test
    void a_failed_result_names_its_problems() {
        assertThatThrownBy(() -> new Result.Failed<>(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Result.failed(PROBLEM).orThrow()).hasMessageContaining("EMPTY");
        assertThat(Result.ok("value").problems()).isEmpty();
        assertThat(Result.ok("value").orThrow()).isEqualTo("value");
    }
}
