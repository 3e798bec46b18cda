package dev.haechi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.landscape.LandscapeCode;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Seeds;
import dev.haechi.text.tree.TreeReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LandscapeJsonTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void a_landscape_that_is_written_reads_back_as_it_was(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);

        assertThat(read(LandscapeJson.write(landscape)).orThrow().landscape()).isEqualTo(landscape);
        assertThat(read(LandscapeJson.canonical(landscape)).orThrow().landscape())
                .isEqualTo(landscape);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void a_random_landscape_has_no_problem(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);

        assertThat(LandscapeCheck.problems(landscape, Origins.NONE)).isEmpty();
    }

    @Test
    void a_digest_names_one_landscape() {
        var seeds = Seeds.hundred().boxed().toList();

        assertThat(
                        seeds.stream()
                                .map(RandomLandscapes.EVERYTHING::landscape)
                                .map(LandscapeDigest::of))
                .doesNotHaveDuplicates();
        assertThat(LandscapeDigest.of(small()).toString())
                .isEqualTo(
                        "sha256:5d0dece8d341d43d6477ba11914cddf06383a051e0bd096f8464fc2e81ffeb95");
    }

    @Test
    void a_thing_stands_where_its_id_was_written() {
        var document = read(LandscapeJson.write(small())).orThrow();

        assertThat(document.origins().of(VpcId.of("vpc-a"))).hasToString("Optional[a.json:6:12]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"vpc-a\" | 7 | MOD-006 6:12",
                "\"cidrs\" : [ \"10.20.0.0/16\" ] | \"cidrs\" : [ \"10.20.0.1/16\" ] | MOD-011 7:17",
                "\"cidrs\" : [ \"10.20.0.0/16\" ] | \"cidrs\" : \"10.20.0.0/16\" | MOD-008 7:15",
                "\"stage\" : \"DEV\" | \"stage\" : \"TEST\" | MOD-016 8:15",
                "\"stage\" : \"DEV\" | \"stag\" : \"DEV\" | MOD-004 8:5",
                "\"id\" : \"vpc-a\" | \"id\" : \"vpc a\" | MOD-010 6:12",
                "\"kind\" : \"Landscape\" | \"kind\" : \"Blueprint\" | MOD-001 3:12",
                "\"vpcs\" : [ | \"vpcs\" : [ 3, | MOD-002 5:14",
                "\"environment\" : \"small\", | `` | MOD-003 1:1"
            })
    void a_wrong_member_is_told_at_its_place(String right, String wrong, String expected) {
        var text = LandscapeJson.write(small());
        assertThat(text).contains(right);

        var problems = read(text.replace(right, wrong)).problems();

        assertThat(problems.stream().map(LandscapeJsonTest::said)).containsExactly(expected);
    }

    @Test
    void a_fact_that_is_left_out_is_unknown() {
        var text = LandscapeJson.write(small()).replace("\"region\" : \"kr1\",", "");

        var landscape = read(text).orThrow().landscape();

        assertThat(landscape.vpcs().getFirst().region()).isEqualTo(Fact.unknown("region"));
    }

    @Test
    void all_problems_are_told_at_once() {
        var text =
                """
                {"apiVersion": "haechi.dev/v1", "kind": "Landscape", "environment": "x",
                 "vpcs": [{"id": 1, "cidrs": ["10.0.0.1/8", "x"], "colour": "red"}],
                 "routeTables": [{"id": "t", "vpc": "v", "routes": [
                   {"id": "r", "destination": "x", "target": {"kind": "moon"}}]}],
                 "floatingIps": [{"id": "f", "address": "1.2.3", "holder": {}}]}
                """;

        assertThat(read(text).problems().stream().map(problem -> problem.code()))
                .containsExactlyInAnyOrder(
                        LandscapeCode.NOT_A_TEXT,
                        LandscapeCode.NOT_A_BLOCK,
                        LandscapeCode.NOT_A_BLOCK,
                        LandscapeCode.UNKNOWN_MEMBER,
                        LandscapeCode.NOT_A_BLOCK,
                        LandscapeCode.NOT_ONE_OF,
                        LandscapeCode.NOT_AN_ADDRESS,
                        LandscapeCode.NONE_OF);
    }

    private static String said(Problem problem) {
        var origin = problem.origin().orElseThrow();
        return problem.code().key() + " " + origin.line() + ":" + origin.column();
    }

    private static Result<LandscapeDocument> read(String text) {
        return TreeReader.read(new Source("a.json", text)).then(LandscapeJson::read);
    }

    static Landscape small() {
        return Landscape.builder(EnvironmentName.of("small"))
                .vpc(
                        new Vpc(
                                VpcId.of("vpc-a"),
                                List.of(Cidr.parse("10.20.0.0/16")),
                                Fact.known(Stage.DEV),
                                Fact.known("kr1"),
                                Fact.known("KR"),
                                Fact.unknown("account")))
                .build();
    }
}
