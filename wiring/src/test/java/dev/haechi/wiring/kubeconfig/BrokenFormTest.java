package dev.haechi.wiring.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.kubeconfig.Standing;
import dev.haechi.app.kubeconfig.Step;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that are no kubeconfig, or lead nowhere: each is told its own cause, and no other. */
class BrokenFormTest extends OnBench {
    @Test
    void a_file_that_is_not_there_and_a_folder() {
        assertThat(Bench.codes(bench.named("none", Optional.empty()).problems()))
                .containsExactly("FILE_MISSING");
        assertThat(Bench.codes(bench.named(".", Optional.empty()).problems()))
                .containsExactly("FILE_IS_FOLDER");
    }

    @Test
    void a_file_of_utf_16() {
        var bytes = bench.good().getBytes(StandardCharsets.UTF_16);

        assertThat(Bench.codes(bench.examine(bytes).problems())).containsExactly("NOT_TEXT");
    }

    @TestFactory
    List<DynamicTest> forms_that_are_none_of_a_kubeconfig() {
        var cases = new LinkedHashMap<String, UnaryOperator<String>>();
        cases.put("FILE_EMPTY", _ -> " \n");
        cases.put("BASE64", KubeconfigText::base64);
        cases.put("BASE64 ", text -> KubeconfigText.base64(KubeconfigText.base64(text)));
        cases.put("ESCAPED", text -> text.replace("\n", "\\n"));
        cases.put("ESCAPED ", text -> '"' + text.replace("\n", "\\n") + '"');
        cases.put("BYTE_ORDER_MARK", text -> "\uFEFF" + text);
        cases.put("CARRIAGE_RETURNS", text -> text.replace("\n", "\r\n"));
        cases.put("TABS", text -> text.replace("  cluster:", "\tcluster:"));
        cases.put("NOT_YAML", text -> text.replace("name: bank", "name: 'bank"));
        cases.put("SEVERAL", text -> text + "---\n" + text);
        cases.put("SECRET_AROUND", BrokenFormTest::secret);
        cases.put("OTHER_KIND", _ -> "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n");
        cases.put("OTHER_KIND ", _ -> bench.authority.pem());
        cases.put("OTHER_KIND  ", _ -> "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln\n");
        cases.put("FRAGMENT", text -> text.substring(0, text.indexOf("contexts:")));
        cases.put("FRAGMENT ", text -> text.substring(text.indexOf("users:")));
        cases.put("FRAGMENT  ", _ -> "hello\n");
        cases.put("WRONG_SHAPE", text -> text.replace("user: admin", "user: [admin]"));
        cases.put(
                "NO_CURRENT_CONTEXT", text -> text.replace("admin@bank\nclusters", "''\nclusters"));
        cases.put(
                "NO_SUCH_CONTEXT",
                text -> text.replace("current-context: ", "current-context: x-"));
        cases.put("NO_SUCH_CLUSTER", text -> text.replace("cluster: bank", "cluster: bink"));
        cases.put("NO_SUCH_USER", text -> text.replace("user: admin", "user: nobody"));
        return cases.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey(),
                                        () -> isTold(one.getKey().strip(), one.getValue())))
                .toList();
    }

    private void isTold(String code, UnaryOperator<String> spoil) {
        var found = bench.examine(spoil.apply(bench.good()));

        assertThat(Bench.codes(found.problems()))
                .as(found.problems().toString())
                .first()
                .isEqualTo(code);
        assertThat(Bench.codes(found.problems())).doesNotHaveDuplicates();
        assertThat(found.ready()).isFalse();
    }

    private static String secret(String text) {
        return "apiVersion: v1\nkind: Secret\nmetadata: {name: k}\ndata:\n  kubeconfig: "
                + KubeconfigText.base64(text)
                + "\n";
    }

    @Test
    void a_small_text_does_not_become_a_large_one() {
        var bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nclusters: [*b,*b,*b]\n";

        assertThat(Bench.codes(bench.examine(bomb).problems())).containsExactly("ALIASES");
    }

    /** All the same everything behind it is looked at. */
    @Test
    void line_ends_and_a_mark_keep_nothing_from_being_found() {
        var found = bench.examine("\uFEFF" + bench.good().replace("\n", "\r\n"));

        assertThat(Bench.codes(found.problems()))
                .containsExactly("BYTE_ORDER_MARK", "CARRIAGE_RETURNS");
        assertThat(found.steps()).containsEntry(Step.RIGHTS, Standing.GOOD);
    }

    @Test
    void a_context_that_is_named_counts_before_the_current_one() {
        var text = bench.good().replace("current-context: admin@bank\n", "");

        bench.examine(text);

        assertThat(bench.named("config", Optional.of("admin@bank")).ready()).isTrue();
        assertThat(Bench.codes(bench.named("config", Optional.of("other")).problems()))
                .containsExactly("NO_SUCH_CONTEXT");
    }

    @TestFactory
    List<DynamicTest> servers_that_are_none() {
        return Map.of(
                        "server: http://localhost:8080", "LOCALHOST",
                        "server: localhost:8080", "LOCALHOST",
                        "server: ''", "NO_SERVER",
                        "server: http://10.0.0.1:6443", "PLAIN_HTTP",
                        "server: https://a:b@10.0.0.1:6443", "SERVER_UNFIT",
                        "server: https://10.0.0.1\nproxy-url: socks5://10.0.0.2:1080",
                                "PROXY_UNFIT")
                .entrySet()
                .stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey(), () -> serverIs(one.getKey(), one.getValue())))
                .toList();
    }

    private void serverIs(String fields, String code) {
        var found = bench.examine(KubeconfigText.of(fields, bench.user()));

        assertThat(Bench.codes(found.problems())).containsExactly(code);
        assertThat(found.steps())
                .containsEntry(Step.CREDENTIALS, Standing.GOOD)
                .containsEntry(Step.CONNECTION, Standing.UNKNOWN);
    }

    /** The last line of defence: whatever is broken, nothing secret is in what is said. */
    @Test
    void no_part_of_a_file_is_quoted() throws IOException {
        var text =
                KubeconfigText.of(bench.cluster(), "token: &sEcReT-value 1\ttoken: *sEcReT-value");
        Files.writeString(folder.resolve("config.json"), "{\"token\": sEcReT-value}");

        assertThat(bench.examine(text).problems().toString()).doesNotContain("sEcReT");
        assertThat(bench.named("config.json", Optional.empty()).problems().toString())
                .contains("NOT_YAML")
                .doesNotContain("sEcReT");
    }
}
