package dev.haechi.text.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void the_same_seeds_come_in_every_run() {
        assertThat(Seeds.ten().toArray())
                .startsWith(Seeds.first(3).toArray())
                .doesNotHaveDuplicates();
    }
}
