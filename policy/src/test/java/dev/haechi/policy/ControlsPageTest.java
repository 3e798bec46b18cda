package dev.haechi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.policy.control.Basis;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Mark;
import dev.haechi.text.testing.Golden;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ControlsPageTest {
    @Test
    void the_page_of_controls_is_current() {
        Golden.assertSame(Path.of("..", "docs", "controls.md"), ControlsPage::markdown);
    }

    @Test
    void every_control_names_articles_of_the_regulation_with_their_text_version() {
        assertThat(Control.values())
                .allSatisfy(
                        control ->
                                assertThat(control.basis())
                                        .extracting(Basis::framework)
                                        .extracting(Enum::name)
                                        .contains("RSEFT", "FSI", "ISMS_P", "PCI_DSS"));
    }

    @Test
    void what_was_read_in_an_old_text_only_is_marked_so() {
        assertThat(Arrays.stream(Control.values()).flatMap(one -> one.basis().stream()))
                .filteredOn(basis -> basis.textVersion().contains("이전"))
                .isNotEmpty()
                .allMatch(basis -> basis.mark() == Mark.P);
    }
}
