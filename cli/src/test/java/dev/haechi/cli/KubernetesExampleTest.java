package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of the environment's own: what its example shows, and a landscape that knows one. */
class KubernetesExampleTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path NETWORK = ROOT.resolve("examples/argocd-nodes/network.json");
    private static final String ARGO = ROOT.resolve("examples/argocd").toString();
    private static final Pattern SHOWN = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("\\$ haechi ([^\n]+)\n((?:[^$][^\n]*\n)+)");

    @TempDir Path folder;

    /** What the document leaves out of an answer is three dots there. */
    @TestFactory
    List<DynamicTest> the_example_shows_what_the_program_answers() throws IOException {
        var document = ROOT.resolve("examples/demo-bank-kubernetes/README.md");
        var tests = new ArrayList<DynamicTest>();
        var shown = SHOWN.matcher(Files.readString(document));
        while (shown.find()) {
            var command = COMMAND.matcher(shown.group(1));
            while (command.find()) {
                var line = command.group(1);
                var parts = command.group(2).split("(?m)^…\n|…", -1);
                tests.add(DynamicTest.dynamicTest(line, () -> shows(line, parts)));
            }
        }
        assertThat(tests).hasSize(6);
        return tests;
    }

    private static void shows(String line, String... parts) {
        var run = in(ROOT, line.split(" ", -1));

        assertThat(run.out() + run.err()).startsWith(parts[0]).containsSubsequence(parts);
    }

    /** The yardstick: said before anything is deployed, and found again by who asks why. */
    @Test
    void a_cluster_whose_nodes_do_not_admit_its_overlay_is_found_and_mended() throws IOException {
        var closed = known("udp/4789");

        var check = in(folder, "check", closed);
        var explain = explain(closed);

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("Clusters, and what they need between their nodes:")
                .contains(
                        "APP-245 udp-4789.json:34:25  cluster 'argocd': packets of pods do not pass")
                .contains(
                        "fix: let them pass: security group nodes: let udp/8472 in from security");
        assertThat(in(folder, "check", closed, "-o", "json").out()).contains("\"APP-245\"");
        assertThat(explain.exitCode()).isEqualTo(1);
        assertThat(explain.out())
                .contains("+ security group nodes: let udp/8472 in from security group nodes");
    }

    @Test
    void with_the_rule_it_has_nothing_to_find_and_arrives() throws IOException {
        var open = known("udp/8472");

        assertThat(in(folder, "check", open).out()).doesNotContain("Clusters, and what");
        assertThat(explain(open).exitCode()).isZero();
    }

    @Test
    void an_option_counts_before_what_the_landscape_says() throws IOException {
        var open = known("udp/8472");

        assertThat(explain(open, "--overlay", "calico-vxlan").exitCode()).isEqualTo(1);
        assertThat(explain(known("udp/4789"), "--overlay", "calico-vxlan").exitCode()).isZero();
    }

    @Test
    void nodes_that_nobody_names_are_asked_for() {
        var run = explain(NETWORK.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("APP-244 which instances are the nodes is not said");
    }

    /** The nodes of Argo CD, as a landscape that says that they are a cluster. */
    private String known(String admitted) throws IOException {
        var cluster =
                """
                  ],
                  "clusters": [ { "id": "argocd", "control": ["control-1"],
                    "workers": ["worker-1", "worker-2"], "overlay": "FLANNEL_VXLAN",
                    "kubeProxy": true, "pods": ["10.244.0.0/16"],
                    "services": ["10.96.0.0/12"] } ]
                }
                """;
        var text =
                Files.readString(NETWORK)
                        .replace("udp/4789", admitted)
                        .replaceFirst("(?s) {2}\\]\\s*\\}\\s*$", cluster);
        var name = admitted.replace('/', '-') + ".json";
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    private CommandLineRun explain(String landscape, String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "explain",
                                "argocd-application-controller",
                                "argocd-redis",
                                "--port=tcp/6379",
                                "--manifests",
                                ARGO,
                                "--enforced=no",
                                "-f",
                                landscape));
        words.addAll(List.of(more));
        return in(folder, words.toArray(String[]::new));
    }

    private static CommandLineRun in(Path directory, String... words) {
        return CommandLineRun.of(
                directory, Map.of("LANG", "C.UTF-8", "HOME", "/nowhere"), "", words);
    }
}
