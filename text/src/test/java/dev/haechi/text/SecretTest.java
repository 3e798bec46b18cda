package dev.haechi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final Secret PLANTED = Secret.of("planted-secret");

    private record Credentials(String user, Secret password) {}

    @Test
    void a_secret_prints_as_dots_wherever_it_is_put() {
        assertThat(PLANTED + " " + List.of(PLANTED) + new Credentials("app", PLANTED))
                .isEqualTo("••• [•••]Credentials[user=app, password=•••]");
        assertThat(Language.ENGLISH.say(Problem.of(TextCode.TAG, PLANTED)))
                .isEqualTo("the tag '•••' is not read");
    }

    @Test
    void equal_values_are_equal_and_the_hash_tells_nothing() {
        assertThat(PLANTED).isEqualTo(Secret.of("planted-secret")).isNotEqualTo(Secret.of("other"));
        assertThat(PLANTED).hasSameHashCodeAs(Secret.of("other"));
        assertThat(Set.of(PLANTED)).contains(Secret.of("planted-secret"));
        assertThat(PLANTED.reveal()).isEqualTo("planted-secret");
    }
}
