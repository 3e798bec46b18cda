package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./haechi test} and {@code .ci/run} with a Maven that leaves chosen reports. */
class TestScriptTest {
    private static final String PASSED = "<testcase name=\"works\" classname=\"a.ATest\"/>";
    private static final String SKIPPED =
            "<testcase name=\"probes\" classname=\"a.BTest\">\n"
                    + "<skipped message=\"needs root to make namespaces\"/>\n</testcase>";
    private static final String FAILED =
            "<testcase name=\"says &quot;no&quot;\" classname=\"a.CTest\">\n"
                    + "<failure message=\"expected 1\" type=\"x\">trace</failure>\n</testcase>";

    @TempDir Path folder;

    @Test
    void it_ends_with_the_numbers_of_all_reports() throws Exception {
        var tree = reporting(0, 0, 1, PASSED + "\n" + SKIPPED);

        Process test = tree.started(Map.of(), tree.root + "/haechi", "test");

        assertThat(SmallTree.text(test.getInputStream()))
                .isEqualTo(
                        """
                        SKIPPED a.BTest.probes: needs root to make namespaces
                        1 passed, 0 failed, 1 skipped
                        """);
        assertThat(test.waitFor()).isZero();
    }

    @Test
    void a_failed_test_is_named_and_fails_the_command() throws Exception {
        var tree = reporting(1, 0, 0, PASSED + "\n" + FAILED);

        Process test = tree.started(Map.of(), tree.root + "/haechi", "test");

        assertThat(SmallTree.text(test.getInputStream()))
                .isEqualTo(
                        """
                        FAILED a.CTest.says "no": expected 1
                        1 passed, 1 failed, 0 skipped
                        """);
        assertThat(test.waitFor()).isEqualTo(1);
    }

    @Test
    void a_build_that_breaks_before_the_tests_is_a_failure() throws Exception {
        var tree = reporting(0, 1, 0, PASSED + "\n" + PASSED);

        Process test = tree.started(Map.of(), tree.root + "/haechi", "test");

        assertThat(SmallTree.text(test.getInputStream()))
                .endsWith("2 passed, 1 failed, 0 skipped\n");
        assertThat(test.waitFor()).isEqualTo(1);
    }

    @Test
    void the_gate_refuses_a_run_that_skipped_the_end_to_end_tests() throws Exception {
        var tree = reporting(0, 0, 1, PASSED + "\n" + SKIPPED);

        Process gate = tree.started(Map.of(), tree.root + "/.ci/run");

        assertThat(SmallTree.text(gate.getErrorStream()))
                .contains(".ci/run: end-to-end tests were skipped");
        assertThat(gate.waitFor()).isEqualTo(1);
    }

    /** A tree whose Maven, asked to verify, writes one report and ends with {@code exit}. */
    private SmallTree reporting(int failures, int exit, int skipped, String cases)
            throws Exception {
        var tree = new SmallTree(folder);
        tree.hasTools();
        Path report = folder.resolve("report.xml");
        Files.writeString(
                report,
                """
                <testsuite name="a" time="0.1" tests="2" errors="0" skipped="%d" failures="%d">
                %s
                </testsuite>
                """
                        .formatted(skipped, failures, cases));
        Path maven = folder.resolve("bin/mvn");
        SmallTree.script(
                maven,
                Files.readString(maven)
                        .replace(
                                "set -e\n",
                                """
                                set -e
                                case " $* " in *" verify "*)
                                    mkdir -p cli/target/surefire-reports
                                    cp %s cli/target/surefire-reports/TEST-a.xml
                                    exit %d ;;
                                esac
                                """
                                        .formatted(report, exit)));
        return tree;
    }
}
