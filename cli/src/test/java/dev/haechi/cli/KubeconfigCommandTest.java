package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.runtime.kubernetes.testing.Authority;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import dev.haechi.runtime.kubernetes.testing.LoopbackApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code haechi doctor --kubeconfig} against a server on loopback. */
class KubeconfigCommandTest {
    private static final String STRANGE = "opaque-token-of-another-cluster";

    @TempDir Path folder;

    private CommandLineRun doctor(String token, String... more) throws IOException {
        var authority = Authority.named("kubernetes");
        try (var api = LoopbackApiServer.start(authority.issue("CN=api", "127.0.0.1"), authority)) {
            var cluster =
                    KubeconfigText.cluster("https://127.0.0.1:" + api.port(), authority.pem());
            Files.writeString(
                    folder.resolve("config"), KubeconfigText.of(cluster, "token: " + token));
            var all = new ArrayList<>(List.of("doctor", "--kubeconfig", "config"));
            all.addAll(List.of(more));
            return run(all.toArray(String[]::new));
        }
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", arguments);
    }

    @Test
    void a_cluster_that_can_be_delivered_to_ends_with_zero() throws IOException {
        var run = doctor(LoopbackApiServer.TOKEN);

        assertThat(run.out())
                .startsWith("✓ the file: config\n✓ its context: admin@bank\n")
                .contains("✓ its version: v1.36.0\n✓ the rights that delivery needs\n")
                .endsWith("Haechi can deliver to the cluster of context admin@bank.\n");
        assertThat(run.exitCode()).isZero();
        assertThat(doctor(LoopbackApiServer.TOKEN, "--lang", "ko").out())
                .endsWith("컨텍스트 admin@bank의 클러스터에 배포할 수 있습니다.\n");
    }

    @Test
    void a_fault_is_named_with_its_fix_and_without_the_secret() throws IOException {
        var run = doctor(STRANGE);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("✗ that it knows the user: admin\n? its version: not known\n")
                .contains("KUB-471 config:")
                .contains("fix: have new ones issued by this cluster");
        for (var form : List.of("text", "json")) {
            assertThat(doctor(STRANGE, "-o", form).toString()).doesNotContain(STRANGE);
        }
    }

    @Test
    void an_outage_ends_with_three_and_a_context_needs_its_file() throws IOException {
        Files.writeString(
                folder.resolve("far"),
                KubeconfigText.of("server: https://api.invalid:6443", "token: " + STRANGE));

        assertThat(run("doctor", "--kubeconfig", "far").exitCode()).isEqualTo(3);
        assertThat(run("doctor", "--kubeconfig", "none").exitCode()).isEqualTo(1);
        assertThat(run("doctor", "--context", "a").exitCode()).isEqualTo(64);
        assertThat(run("doctor", "--context", "a").err())
                .startsWith("CLI-021 --context says nothing without --kubeconfig FILE");
    }
}
