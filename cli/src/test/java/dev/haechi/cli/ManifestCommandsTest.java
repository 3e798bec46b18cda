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

/** Questions about a folder of manifests, and every command that docs/kubernetes.md shows. */
class ManifestCommandsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String ARGO = ROOT.resolve("examples/argocd").toString();
    private static final Pattern SHOWN =
            Pattern.compile("```console\n\\$ haechi ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @TestFactory
    List<DynamicTest> the_document_shows_what_the_program_answers() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        var shown = SHOWN.matcher(Files.readString(ROOT.resolve("docs/kubernetes.md")));
        while (shown.find()) {
            var command = shown.group(1);
            var answer = shown.group(2);
            tests.add(
                    DynamicTest.dynamicTest(
                            command,
                            () ->
                                    assertThat(in(ROOT, command.split(" ", -1)).out())
                                            .isEqualTo(answer)));
        }
        assertThat(tests).hasSize(3);
        return tests;
    }

    @Test
    void a_packet_that_arrives_ends_with_zero_and_one_that_does_not_with_one() {
        assertThat(explain("--enforced", "no").exitCode()).isZero();
        assertThat(explain("--enforced", "yes").exitCode()).isEqualTo(1);
        assertThat(explain().exitCode()).isEqualTo(1);
    }

    @Test
    void an_answer_is_korean_for_who_speaks_it() {
        assertThat(explain("--enforced", "yes", "--lang", "ko").out())
                .startsWith("막힘: argocd/statefulset/argocd-application-controller이(가)")
                .contains("이것을 허용하는 가장 작은 변경 (사본에서 확인함):");
    }

    @Test
    void where_policies_are_not_enforced_a_finding_says_so() {
        assertThat(in(folder, "reach", "--manifests", ARGO, "--enforced", "no").out())
                .contains("KUB-301 the cluster enforces no network policies");
    }

    @Test
    void names_and_blocks_that_are_none_are_refused() {
        assertThat(explain("--pod-cidr", "10.0.0.0").err()).startsWith("APP-214 '10.0.0.0' is no");
        assertThat(in(folder, "reach", "--manifests", ARGO, "--from", "nobody").err())
                .startsWith("APP-216 'nobody' names neither");
        assertThat(in(folder, "reach", "--manifests", ".").err())
                .startsWith("CLI-019 there is no manifest in .");
    }

    @Test
    void a_manifest_and_a_blueprint_are_not_asked_together() {
        var run = in(folder, "reach", "--manifests", ARGO, "-f", "x");

        assertThat(run.exitCode()).isEqualTo(64);
    }

    @Test
    void a_policy_that_the_api_server_would_refuse_is_shown_with_its_line() throws IOException {
        Files.writeString(
                folder.resolve("p.yaml"),
                """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: { name: p }
                spec: { podSelector: {}, ingress: [{ from: [{}] }] }
                """);

        var run = in(folder, "reach", "--manifests", ".");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("KUB-111 p.yaml:4:45  exactly one has to stand here");
    }

    private CommandLineRun explain(String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "explain",
                                "argocd-application-controller",
                                "argocd-redis",
                                "--port",
                                "tcp/6379",
                                "--manifests",
                                ARGO));
        all.addAll(List.of(more));
        return in(folder, all.toArray(String[]::new));
    }

    private static CommandLineRun in(Path directory, String... arguments) {
        return CommandLineRun.of(directory, Map.of("LANG", "C"), "", arguments);
    }
}
