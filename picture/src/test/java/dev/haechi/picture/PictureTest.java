package dev.haechi.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.text.Language;
import dev.haechi.text.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final Pattern BOX =
            Pattern.compile(
                    "<rect class=\"box [a-z]+-edge\" x=\"([0-9.]+)\" y=\"([0-9.]+)\" "
                            + "width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

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

    @Test
    void the_slots_of_a_service_share_a_box_that_tells_their_count() {
        var svg = Picture.draw(SmallBank.landscape(), SmallBank.flows(), Language.ENGLISH);

        assertThat(svg).containsOnlyOnce(">accounts<").containsOnlyOnce(">×3<");
        assertThat(svg).doesNotContain("accounts-0");
    }

    @Test
    void a_flow_of_something_that_is_not_there_is_left_out() {
        var nobody = new Endpoint.OnInstance(InstanceId.of("nobody"));
        var flow = new AllowedFlow(nobody, new Endpoint.Internet(), "tcp/443");

        var svg = Picture.draw(SmallBank.landscape(), List.of(flow), Language.ENGLISH);

        assertThat(svg).doesNotContain("tcp/443").contains(">edge<");
    }

    @Test
    void an_empty_landscape_has_a_picture_too() {
        var nothing = Landscape.builder(EnvironmentName.of("nothing")).build();

        assertThat(Picture.draw(nothing, List.of(), Language.ENGLISH))
                .startsWith("<svg ")
                .endsWith("</svg>\n")
                .contains(">Internet<");
    }

    @Test
    void a_reader_with_a_dark_screen_gets_dark_colours() {
        var svg = Picture.draw(SmallBank.landscape(), SmallBank.flows(), Language.ENGLISH);

        var dark = svg.substring(svg.indexOf("prefers-color-scheme: dark"));
        assertThat(dark).contains(".page { fill: #0f1216; }", Hue.DATA.darkInk());
    }

    @Test
    void what_a_picture_names_stays_within_it() {
        var svg = Picture.draw(SmallBank.landscape(), SmallBank.flows(), Language.ENGLISH);

        assertThat(svg).doesNotContain("<script", "<image", "@import", "href");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    }

    @Test
    void no_two_boxes_overlap() {
        var svg = Picture.draw(SmallBank.landscape(), SmallBank.flows(), Language.ENGLISH);
        var boxes = new ArrayList<double[]>();
        BOX.matcher(svg)
                .results()
                .map(
                        found ->
                                new double[] {
                                    Double.parseDouble(found.group(1)),
                                    Double.parseDouble(found.group(2)),
                                    Double.parseDouble(found.group(3)),
                                    Double.parseDouble(found.group(4))
                                })
                .filter(box -> boxes.stream().noneMatch(other -> sameStack(box, other)))
                .forEach(boxes::add);

        assertThat(boxes).hasSizeGreaterThan(10);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j))).isFalse();
            }
        }
    }

    /** The sheets of a stack are drawn one behind the other on purpose. */
    private static boolean sameStack(double[] one, double[] other) {
        return Math.abs(one[0] - other[0]) < 10 && Math.abs(one[1] - other[1]) < 10;
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }
}
