package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** diff, trace, exposed and blast of manifests, as docs/kubernetes-questions.md shows them. */
class ManifestQuestionsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/kubernetes-questions.md");
    private static final String ARGO = ROOT.resolve("examples/argocd").toString();
    private static final String OPENED = ROOT.resolve("examples/argocd-opened").toString();
    private static final Pattern SHOWN =
            Pattern.compile("```console\n\\$ haechi ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @TestFactory
    List<DynamicTest> the_document_shows_what_the_program_answers() throws IOException {
        var text = Files.readString(DOCUMENT);
        if ("update".equals(System.getProperty("golden"))) {
            text =
                    SHOWN.matcher(text)
                            .replaceAll(
                                    shown ->
                                            Matcher.quoteReplacement(
                                                    "```console\n$ haechi "
                                                            + shown.group(1)
                                                            + "\n"
                                                            + answer(shown.group(1))
                                                            + "```"));
            Files.writeString(DOCUMENT, text);
        }
        var tests = new ArrayList<DynamicTest>();
        var shown = SHOWN.matcher(text);
        while (shown.find()) {
            var command = shown.group(1);
            var answer = shown.group(2);
            tests.add(
                    DynamicTest.dynamicTest(
                            command, () -> assertThat(answer(command)).isEqualTo(answer)));
        }
        assertThat(tests).hasSize(6);
        return tests;
    }

    private static String answer(String command) {
        return CommandLineRun.of(ROOT, Map.of("LANG", "C"), "", command.split(" ", -1)).out();
    }

    @ParameterizedTest
    @CsvSource({
        "opened, yes, 1",
        "closed, yes, 0",
        "any, yes, 1",
        "opened, no, 0",
        "any, no, 0",
    })
    void it_ends_with_one_when_what_one_fails_on_is_there(String what, String enforced, int code) {
        var run =
                run("diff", ARGO, OPENED, "--manifests", "--enforced", enforced, "--fail-on", what);

        assertThat(run.exitCode()).isEqualTo(code);
    }

    @Test
    void what_is_not_known_any_more_counts_as_closed_and_what_is_known_now_as_opened() {
        assertThat(run("diff", ARGO, OPENED, "--manifests", "--fail-on=opened").exitCode())
                .isEqualTo(1);
        assertThat(run("diff", ARGO, OPENED, "--manifests", "--fail-on=closed").exitCode())
                .isZero();
        assertThat(run("diff", OPENED, ARGO, "--manifests", "--fail-on=closed").exitCode())
                .isEqualTo(1);
        assertThat(run("diff", OPENED, ARGO, "--manifests", "--fail-on=opened").exitCode())
                .isZero();
        assertThat(run("diff", ARGO, ARGO, "--manifests", "--fail-on=any").out())
                .isEqualTo("Both let pass the same.\n");
    }

    @Test
    void a_label_a_namespace_and_a_service_are_told_as_causes() throws IOException {
        var old = Files.createDirectories(folder.resolve("old"));
        var now = Files.createDirectories(folder.resolve("new"));
        Files.writeString(old.resolve("a.yaml"), shop("platform", "web", "ClusterIP"));
        Files.writeString(
                now.resolve("b.yaml"),
                shop("guests", "other", "NodePort\n  externalTrafficPolicy: Local"));

        var run = run("diff", "old", "new", "--manifests", "--enforced=yes");

        assertThat(run.out())
                .contains("closed: shop/pod/web → shop/pod/db")
                .contains("changed  shop/pod/web: labels", "new/b.yaml")
                .contains("changed  Namespace team: labels")
                .contains("changed  shop/service/db: type");
    }

    private static String shop(String team, String app, String type) {
        return """
                apiVersion: v1
                kind: Namespace
                metadata: { name: shop }
                ---
                apiVersion: v1
                kind: Namespace
                metadata: { name: team, labels: { team: %s } }
                ---
                apiVersion: v1
                kind: Pod
                metadata: { name: web, namespace: shop, labels: { app: %s } }
                ---
                apiVersion: v1
                kind: Pod
                metadata: { name: ops, namespace: team }
                ---
                apiVersion: v1
                kind: Pod
                metadata: { name: db, namespace: shop, labels: { app: db } }
                ---
                apiVersion: v1
                kind: Service
                metadata: { name: db, namespace: shop }
                spec:
                  type: %s
                  selector: { app: db }
                  ports: [{ port: 5432 }]
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: { name: db, namespace: shop }
                spec:
                  podSelector: { matchLabels: { app: db } }
                  ingress:
                    - from:
                        - podSelector: { matchLabels: { app: web } }
                        - namespaceSelector: { matchLabels: { team: platform } }
                        - ipBlock: { cidr: 192.0.2.0/24 }
                """
                .formatted(team, app, type);
    }

    @Test
    void only_the_block_that_a_policy_admits_is_exposed_to() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                shop("platform", "web", "NodePort\n  externalTrafficPolicy: Local"));

        assertThat(
                        run("exposed", "--manifests", ".", "--enforced=yes", "--from=192.0.2.7/32")
                                .out())
                .startsWith("outside (192.0.2.7/32)  →  shop/service/db")
                .contains("  tcp/5432\n");
        assertThat(run("exposed", "--manifests", ".", "--enforced=yes", "--from=10.0.0.0/8").out())
                .doesNotContain("shop/service/db");
        assertThat(run("exposed", "--manifests", ".", "--from", "10.0.0").err())
                .startsWith("APP-214 '10.0.0' is no");
    }

    @Test
    void a_packet_that_arrives_ends_trace_with_zero() {
        assertThat(trace("--enforced=yes").exitCode()).isEqualTo(1);
        assertThat(trace("--enforced=yes").out()).doesNotContain("smallest change");
        assertThat(trace("--enforced=no").exitCode()).isZero();
        var network = ROOT.resolve("examples/argocd-nodes/network.json").toString();
        assertThat(
                        trace(
                                        "--enforced=no",
                                        "-f",
                                        network,
                                        "--nodes=worker-1,worker-2",
                                        "--overlay=flannel-vxlan",
                                        "--pod-cidr=10.244.0.0/16",
                                        "--service-cidr=10.96.0.0/12")
                                .out())
                .contains("BLOCKED: udp/8472 there and back")
                .doesNotContain("smallest change");
    }

    private CommandLineRun trace(String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "trace",
                                "argocd-application-controller",
                                "argocd-redis",
                                "--port=tcp/6379",
                                "--manifests",
                                ARGO));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void answers_are_korean_for_who_speaks_it() {
        assertThat(run("diff", ARGO, OPENED, "--manifests", "--enforced=yes", "--lang=ko").out())
                .startsWith("열림: ")
                .contains("원인", "변경");
        assertThat(run("blast", "argocd-server", "--manifests", ARGO, "--lang=ko").out())
                .contains("빼앗은 자가 한 걸음씩 닿는 곳:");
    }

    @Test
    void what_says_nothing_there_is_refused() {
        assertThat(run("blast", "nobody", "--manifests", ARGO).err())
                .startsWith("APP-216 'nobody' names neither");
        assertThat(run("exposed", "--manifests", ARGO, "-f", "x").err())
                .startsWith("CLI-020 -f says nothing together with --manifests");
        assertThat(run("blast", "argocd-server", "--manifests", ARGO, "--nodes=a").err())
                .startsWith("CLI-020 --nodes says nothing together with --manifests");
        assertThat(run("diff", ARGO, OPENED, "--enforced=yes").exitCode()).isEqualTo(64);
    }

    private CommandLineRun run(String... words) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", words);
    }
}
