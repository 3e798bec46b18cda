package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.testing.RandomLandscapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open, waypoints, lint and blast, asked of the example bank. */
class QuestionCommandsTest {
    private static final String BANK =
            Path.of("../examples/demo-bank").toAbsolutePath().normalize().toString();

    @TempDir Path folder;

    @Test
    void the_internet_reaches_the_edge_by_packets_and_services_through_it() {
        var run = haechi("exposed", "-f", BANK);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.matches("internet +→ +edge +tcp/80,tcp/443 .*"))
                .anyMatch(line -> line.matches("internet +→ +web +tcp/8080 +through a proxy; .*"));
    }

    @Test
    void a_block_of_addresses_may_be_asked_about() {
        assertThat(haechi("exposed", "-f", BANK, "--from", "203.0.113.0/24").out())
                .containsPattern("administrators +→ +bastion +tcp/22");
        assertThat(haechi("exposed", "-f", BANK, "--from", "10.20.99.0/24").out())
                .isEqualTo("Nothing is reached from there.\n");
    }

    @Test
    void what_is_no_block_or_nobody_is_refused() {
        assertThat(haechi("exposed", "-f", BANK, "--from", "203.0.113.0/33").err())
                .startsWith("APP-204 '203.0.113.0/33' is no block of addresses\n");
        assertThat(haechi("exposed", "-f", BANK, "--from", "mars").err()).startsWith("APP-201 ");
    }

    @Test
    void every_way_from_the_internet_to_web_passes_the_edge_and_its_firewall() {
        var run = haechi("waypoint", "internet", "web", "--through", "edge/waf", "-f", BANK);

        assertThat(run.out()).isEqualTo("always: every way from internet to web passes edge/waf\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_waypoint_that_is_bypassed_fails_with_the_packet_and_its_hops() {
        var run = haechi("waypoint", "internet", "web", "--through", "bastion", "-f", BANK);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("bypassed: this packet gets from internet to web without bastion\n")
                .contains("192.0.2.10 → 198.18.0.10 tcp/443", "edge-1")
                .containsPattern("web-1 +arrived");
    }

    @Test
    void without_any_path_nothing_can_get_by() {
        var run = haechi("waypoint", "web", "accounts-db", "--through", "edge", "-f", BANK);

        assertThat(run.out()).isEqualTo("no path: nothing gets from web to accounts-db at all\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void who_is_perhaps_of_a_zone_is_neither_taken_for_a_member_nor_left_out() throws IOException {
        var bank = Path.of("../blueprint/src/test/resources/golden/landscapes/demo-bank.json");
        var text = Files.readString(bank);
        var zoneless = text.replace("\"zone\" : \"DATA\"", "\"zone\" : { \"unknown\" : \"zone\" }");
        assertThat(zoneless).isNotEqualTo(text);
        Files.writeString(folder.resolve("net.json"), zoneless);

        assertThat(haechi("reach", "--from", "accounts", "--to", "APP", "-f", "net.json").out())
                .isEqualTo("accounts  →  APP  unknown: tcp/5432 (missing: zone of subnet data)\n");
        assertThat(haechi("reach", "--from", "edge", "--to", "APP", "-f", "net.json").out())
                .doesNotContain("unknown");
        var way = haechi("waypoint", "accounts", "APP", "--through", "edge", "-f", "net.json");
        assertThat(way.out())
                .isEqualTo(
                        "open: whether a way from accounts to APP goes past edge depends on zone of"
                                + " subnet data\n");
        assertThat(way.exitCode()).isEqualTo(1);
    }

    @Test
    void a_waypoint_that_is_no_place_is_refused_with_those_that_are() {
        assertThat(haechi("waypoint", "internet", "web", "--through", "x", "-f", BANK).err())
                .startsWith("APP-205 no way can pass 'x'")
                .contains("edge/waf");
    }

    @Test
    void a_workload_that_is_taken_over_reaches_others_step_by_step() {
        var run = haechi("blast", "web", "-f", BANK);

        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence(
                        "Who has taken over web reaches, step by step:",
                        "step 1 web → accounts tcp/8081",
                        "step 2 accounts → accounts-db tcp/5432");
        assertThat(run.out()).containsPattern("out of reach: .*bastion");
    }

    @Test
    void the_depth_ends_the_steps() {
        var run = haechi("blast", "web", "--depth", "1", "-f", BANK);

        assertThat(run.out()).contains("step 1").doesNotContain("step 2");
        assertThat(run.out()).containsPattern("out of reach: .*accounts-db");
        assertThat(haechi("blast", "web", "--depth", "0", "-f", BANK).err())
                .startsWith("CLI-018 --depth 0 is too small\n");
    }

    @Test
    void everybody_is_joined_as_one_asks() {
        assertThat(haechi("reach", "--by", "zone", "-f", BANK).out())
                .containsPattern("internet, administrators +→ +DMZ +tcp/80,tcp/443")
                .doesNotContain("accounts-db");
        assertThat(haechi("reach", "--by", "subnet", "-f", BANK).out())
                .containsPattern("(?m)^app +→ +data +tcp/5432");
        assertThat(haechi("reach", "--by", "instance", "-f", BANK).out())
                .containsPattern("accounts-1, accounts-2.* +→ +accounts-db-1 +tcp/5432");
        assertThat(haechi("reach", "-f", BANK).out())
                .containsPattern("accounts +→ +accounts-db +tcp/5432");
    }

    @Test
    void lint_shows_the_line_why_and_how_to_mend_it_the_gravest_first() throws Exception {
        String open = "rules: [{ from: internet, to: web, services: tcp }]";
        Files.writeString(
                folder.resolve("haechi.yaml"),
                Files.readString(Path.of(BANK, "haechi.yaml")).replace("rules: []", open));

        var run = haechi("lint");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("high (1):\nNET-311 haechi.yaml:21:")
                .contains("   21 |     rules: [{ from: internet", "   fix: name the ports");
    }

    @Test
    void what_matters_less_than_one_asks_for_is_left_out() {
        var run = haechi("lint", BANK, "--least", "medium");

        assertThat(run.out()).isEqualTo("Nothing is written in vain, by mistake or too widely.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void every_question_answers_in_korean_and_the_same_way_twice() throws Exception {
        Files.writeString(
                folder.resolve("net.json"),
                LandscapeJson.write(RandomLandscapes.EVERYTHING.landscape(7)));
        for (var question : List.of("exposed", "lint", "reach")) {
            var run = haechi(question, "-f", "net.json", "--lang", "ko");

            assertThat(run.err()).as(question).isEmpty();
            assertThat(haechi(question, "-f", "net.json", "--lang", "ko").out())
                    .as(question)
                    .isEqualTo(run.out());
        }
        assertThat(haechi("blast", "web", "-f", BANK, "--lang", "ko").out())
                .startsWith("web을(를) 빼앗은 자가");
        assertThat(haechi("lint", "net.json", "--lang", "ko").out()).contains("해결: ");
    }

    private CommandLineRun haechi(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", arguments);
    }
}
