package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code haechi kubernetes build} where there is neither Go nor a binary. */
class KubernetesCommandTest {
    @TempDir Path folder;

    @Test
    void a_version_that_is_not_to_be_had_is_refused_with_those_that_are() {
        var run = run("kubernetes", "build", "--version", "1.12");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("KUB-501 Kubernetes 1.12 is not to be had here\n   fix: one of: 1.36\n");
        assertThat(run("kubernetes", "build", "--version", "1.12", "--lang", "ko").err())
                .startsWith("KUB-501 Kubernetes 1.12은(는) 여기서 구할 수 없습니다\n");
    }

    @Test
    void without_go_it_says_which_go_is_needed() {
        var run = run("kubernetes", "build", "--version", "1.36", "--to", "srv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("KUB-511 Go is not on the PATH\n")
                .contains("install Go 1.26 or later (go.dev/dl)");
        assertThat(run("kubernetes", "build", "-o", "json").out()).contains("\"KUB-511\"");
    }

    @Test
    void a_chosen_folder_is_judged_with_everything_that_it_lacks() {
        var run =
                CommandLineRun.of(
                        folder,
                        Map.of("LANG", "C", "HAECHI_KUBERNETES_BIN", "mine"),
                        "",
                        "kubernetes",
                        "build");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("KUB-504 kubeadm is missing in " + folder.resolve("mine") + "\n")
                .contains("KUB-504 traefik is missing in ")
                .contains("put etcd of version 3.6.16 there");
    }

    @Test
    void the_doctor_tells_of_them_in_a_line_of_their_own() {
        assertThat(run("doctor").out())
                .containsPattern("\n- kubernetes-binaries +not found +clusters of one's own")
                .contains("    → install Go 1.26 (go.dev/dl), then: haechi kubernetes build");
    }

    @Test
    void help_is_there_although_version_means_another_thing() {
        var run = run("kubernetes", "build", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--version=VERSION", "--to=DIR", "--help", "--lang");
        assertThat(run("kubernetes").exitCode()).isEqualTo(64);
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(
                folder, Map.of("LANG", "C", "HOME", folder.toString()), "", arguments);
    }
}
