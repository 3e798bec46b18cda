package dev.haechi.picture;

import dev.haechi.text.Language;
import dev.haechi.text.testing.Golden;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void a_bank_is_drawn_in_english() {
        Golden.assertSame(
                Golden.folder("small-bank").resolve("en.svg"),
                () -> Picture.draw(SmallBank.landscape(), SmallBank.flows(), Language.ENGLISH));
    }

    @Test
    void a_bank_is_drawn_in_korean() {
        Golden.assertSame(
                Golden.folder("small-bank").resolve("ko.svg"),
                () -> Picture.draw(SmallBank.landscape(), SmallBank.flows(), Language.KOREAN));
    }
}
