package dev.haechi.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_stand_under_one_another_also_beside_korean_letters() {
        var table = new TextTable();
        table.row("인터넷", "→", "web");
        table.row("web", "→", "accounts", "tcp/8081");

        assertThat(table.toString()).isEqualTo("인터넷  →  web\nweb     →  accounts  tcp/8081\n");
    }
}
