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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about a folder of manifests, and every command that docs/kubernetes.md shows. */
class ManifestCommandsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String ARGO = ROOT.resolve("examples/argocd").toString();
    private static final String SHOP = ROOT.resolve("examples/shop-ingress").toString();
    private static final String NETWORK =
            ROOT.resolve("examples/argocd-nodes/network.json").toString();
    private static final Pattern SHOWN =
            Pattern.compile(
                    "```console\n\\$ haechi ((?:[^\n]*\\\\\n)*[^\n]+)\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @TestFactory
    List<DynamicTest> the_document_shows_what_the_program_answers() throws IOException {
        return shown("docs/kubernetes.md", 10);
    }

    @TestFactory
    List<DynamicTest> the_example_tells_six_reasons_apart() throws IOException {
        return shown("examples/argocd-nodes/README.md", 6);
    }

    private static List<DynamicTest> shown(String document, int commands) throws IOException {
        var tests = new ArrayList<DynamicTest>();
        var shown = SHOWN.matcher(Files.readString(ROOT.resolve(document)));
        while (shown.find()) {
            var command = shown.group(1).replaceAll("\\\\\n *", "");
            var answer = shown.group(2);
            tests.add(
                    DynamicTest.dynamicTest(
                            command,
                            () ->
                                    assertThat(in(ROOT, command.split(" ", -1)).out())
                                            .isEqualTo(answer)));
        }
        assertThat(tests).hasSize(commands);
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

    /** Of the yardstick, with the rule that it lacks. */
    @Test
    void with_the_missing_rule_it_arrives() throws IOException {
        var net = Files.readString(Path.of(NETWORK)).replace("udp/4789", "udp/8472");
        Files.writeString(folder.resolve("net.json"), net);

        assertThat(between("-f", "net.json", "--kube-proxy=yes").exitCode()).isZero();
        assertThat(between("-f", "net.json").exitCode()).isEqualTo(1);
        assertThat(between("-f", NETWORK, "--kube-proxy=yes", "--lang", "ko").out())
                .startsWith("막힘: argocd/statefulset/argocd-application-controller이(가) 다른 노드의")
                .contains("이것을 통과시키는 가장 작은 네트워크 변경 (사본에서 확인함):");
    }

    private CommandLineRun between(String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--enforced=no",
                                "--nodes=worker-1,worker-2",
                                "--overlay=flannel-vxlan",
                                "--pod-cidr=10.244.0.0/16",
                                "--service-cidr=10.96.0.0/12"));
        all.addAll(List.of(more));
        return explain(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reach --by zone             | CLI-020 --by says nothing together with --manifests",
                "reach --certificate c.json  | CLI-020 --certificate says nothing together with",
                "reach --nodes worker-1      | CLI-021 --nodes says nothing without -f PATH",
                "reach --control control-1   | CLI-021 --control says nothing without -f PATH",
                "reach --overlay none        | CLI-021 --overlay says nothing without -f PATH",
                "reach --service-cidr ::/96  | CLI-021 --service-cidr says nothing without -f PATH",
                "reach --kube-proxy no       | CLI-021 --kube-proxy says nothing without -f PATH",
                "lint --nodes worker-1       | CLI-021 --nodes says nothing without -f PATH",
                "lint elsewhere              | CLI-020 elsewhere says nothing together with",
                "trace a http://b -f x       | CLI-020 -f says nothing together with http://b",
                "trace a b                   | CLI-021 b says nothing without --port",
                "explain a b                 | CLI-021 b says nothing without --port",
                "explain a http://b -f x     | CLI-020 -f says nothing together with http://b",
                "trace a http://b --port x   | CLI-020 --port says nothing together with http://b"
            })
    void options_that_do_not_go_together_are_refused_by_name(String line, String problem) {
        var words = new ArrayList<>(List.of(line.split(" ", -1)));
        words.addAll(List.of("--manifests", ARGO));

        var run = in(folder, words.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain 9.9.9.9 http://[x | APP-238 'http://[x' is no URL",
                "reach --proxy nginx | APP-236 'nginx' does not say which pods are whose proxies",
                "reach --proxy a=shop | APP-237 no Ingress is of the class 'a', and no Gateway has",
                "lint --proxy nginx=a | KUB-201 'a' names nobody in these manifests",
                "lint --proxy nginx=9.9.9.9 | APP-216 '9.9.9.9' names neither a workload nor a"
            })
    void what_is_wrong_with_proxies_and_requests_is_told(String line, String problem) {
        var words = new ArrayList<>(List.of(line.split(" ", -1)));
        words.addAll(List.of("--manifests", SHOP));

        var run = in(folder, words.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource({"/, 0, reaches:", "/cart, 1, blocked:", "/, 0, 닿음:"})
    void a_request_is_followed_through_the_proxy(String path, int exit, String verdict) {
        var url = "https://shop.bank.example" + path;
        var proxy = "--proxy=nginx=ingress-nginx/controller";
        var language = verdict.endsWith("s:") || exit == 1 ? "en" : "ko";

        for (var verb : List.of("trace", "explain")) {
            var run =
                    in(
                            folder,
                            verb,
                            "203.0.113.9",
                            url,
                            "--manifests",
                            SHOP,
                            proxy,
                            "--enforced=yes",
                            "--lang",
                            language);

            assertThat(run.exitCode()).isEqualTo(exit);
            assertThat(run.out()).startsWith(verdict);
        }
    }

    @Test
    void lint_tells_the_gravest_first_and_what_is_not_known() {
        var most = in(folder, "lint", "--manifests", SHOP, "--enforced=no", "--least", "high");

        assertThat(most.exitCode()).isEqualTo(1);
        assertThat(most.out()).startsWith("high (1):\nKUB-301 ").doesNotContain("KUB-311");
        assertThat(in(folder, "lint", "--manifests", ARGO).out())
                .isEqualTo(
                        "Nothing is written in vain, by mistake or too widely.\n"
                                + "missing  whether the cluster enforces network policies"
                                + " (--enforced)\n");
        assertThat(in(folder, "lint", "--manifests", ARGO, "--enforced=yes").exitCode()).isZero();
        assertThat(in(folder, "lint", "--manifests", SHOP, "--lang", "ko").out())
                .startsWith("보통 (3):");
    }

    /** What the landscape of the nodes adds. */
    @Test
    void lint_finds_blocks_that_overlap_a_subnet_of_the_nodes() {
        var run =
                in(
                        folder,
                        "lint",
                        "--manifests",
                        ARGO,
                        "--enforced=yes",
                        "-f",
                        NETWORK,
                        "--nodes=worker-1",
                        "--service-cidr=10.20.10.0/24");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("high (1):\nAPP-233 ");
    }

    @Test
    void nodes_without_manifests_and_an_unknown_overlay_are_refused() {
        assertThat(in(folder, "reach", "--nodes", "worker-1", "-f", NETWORK).exitCode())
                .isEqualTo(64);
        assertThat(explain("-f", NETWORK, "--nodes=worker-1", "--overlay=vxlan").err())
                .startsWith("APP-231 'vxlan' is no way to carry packets of pods")
                .contains("write one of: flannel-vxlan, ");
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
