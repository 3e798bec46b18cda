package dev.haechi.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.containers.engine.Waiting;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.BuildLimits;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Result;
import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dockerfiles that try to get out. */
@NeedsRoot
class SandboxTest {
    private static final long MIB = 1 << 20;
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    @TempDir Path folder;

    @AfterAll
    static void take_the_store_down() {
        Place.images().rest(Place.ENVIRONMENT);
    }

    @Test
    void a_commit_that_was_built_is_not_built_again() throws IOException {
        var request = request("FROM haechi/base\nRUN echo built > /made && cat /made\n");
        var built = Place.images().build(request, _ -> {}).orThrow();
        var printed = new ArrayList<String>();

        assertThat(Place.images().build(request, printed::add).orThrow()).isEqualTo(built);

        assertThat(printed).isEmpty();
    }

    @Test
    void the_store_of_a_build_stays_mounted_until_its_own_environment_rests() throws IOException {
        Place.images().build(request("FROM haechi/base\n"), _ -> {}).orThrow();
        Place.images().rest(EnvironmentName.of("containers"));
        assertThat(Files.readString(MOUNTS)).contains("/builds/containers-test/tried ");

        Place.images().rest(Place.ENVIRONMENT);

        assertThat(Files.readString(MOUNTS)).doesNotContain("/builds/containers-test/");
    }

    /** Of a commit that nobody built before. */
    private BuildRequest request(String dockerfile) throws IOException {
        Place.base("haechi/base");
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
        Place.must("chmod -R a+rX " + folder);
        return new BuildRequest(
                Place.ENVIRONMENT,
                ServiceName.of("tried"),
                CommitId.of("%040x".formatted(System.nanoTime())),
                folder,
                "Dockerfile",
                BuildLimits.STANDARD);
    }

    @Test
    void no_file_of_the_machine_is_in_reach() throws IOException {
        Place.base("haechi/base");
        var secret = Place.HOME.resolve("planted-secret");
        Files.writeString(secret, "planted");

        var seen =
                tried(
                        """
                        cat %s; ls -d %s; grep -c ^root: /etc/shadow; ls /proc/1/root/ | tr '\\n' ' '; \
                        cat /proc/1/root%s"""
                                .formatted(secret, Place.HOME, secret));

        assertThat(seen).doesNotContain("planted\n").contains("No such file");
        assertThat(seen).doesNotContain("HAECHI_HOME");
    }

    @Test
    void the_root_of_a_build_is_nobody_on_the_machine() throws IOException {
        Place.base("haechi/base");

        var seen = tried("cat /proc/self/uid_map; grep NoNewPrivs /proc/self/status");

        assertThat(seen)
                .containsPattern("0 +1879048192 +65536")
                .containsPattern("NoNewPrivs:\\s+1");
    }

    @Test
    void a_chroot_is_left_only_into_the_sandbox() throws IOException {
        Place.base("haechi/base");

        var seen =
                tried(
                        "perl -e 'mkdir \"/x\"; chroot \"/x\"; chdir \"..\" for 1..50; chroot \".\";"
                                + " opendir D, \"/\"; print join \" \", sort readdir D; print \"\\n\";"
                                + " open F, \"/etc/shadow\" or print \"no shadow: $!\\n\"'");

        assertThat(seen).doesNotContain(" root ").doesNotContain(" home ");
    }

    @Test
    void there_is_no_network_and_no_process_of_the_machine() throws IOException {
        Place.base("haechi/base");

        var seen =
                tried(
                        "cat /proc/net/dev | tail -n +3 | cut -d: -f1 | tr -d ' ' | tr '\\n' ,;"
                                + " ls /proc | grep -c '^[0-9]'; (exec 3<>/dev/tcp/1.1.1.1/53) 2>&1");

        assertThat(seen).contains("lo,").doesNotContain("eth0");
    }

    @Test
    void a_fork_bomb_ends_at_the_limit_of_processes() throws IOException {
        Place.base("haechi/base");
        var limits = new BuildLimits(Duration.ofSeconds(60), 256 * MIB, 2048 * MIB, 64);

        var result = build("i=0; while [ $i -lt 500 ]; do sleep 30 & i=$((i+1)); done", limits);

        assertThat(result).isInstanceOf(Result.Failed.class);
        assertThat(Place.details(result)).containsIgnoringCase("fork");
    }

    @Test
    void too_much_memory_ends_the_build_by_name() throws IOException {
        Place.base("haechi/base");
        var limits = new BuildLimits(Duration.ofSeconds(60), 128 * MIB, 2048 * MIB, 128);

        var result = build("perl -e '$x = \"a\" x 400_000_000; print length $x'", limits);

        assertThat(result.problems())
                .extracting(problem -> problem.code().key())
                .containsExactly("CNT-005");
    }

    @Test
    void a_file_that_fills_the_disk_ends_the_build_by_name() throws IOException {
        Place.base("haechi/base");
        var limits = new BuildLimits(Duration.ofMinutes(2), 512 * MIB, 512 * MIB, 128);

        var result =
                Place.build(
                        folder,
                        "large",
                        1,
                        limits,
                        Map.of(
                                "Dockerfile",
                                "FROM haechi/base\nRUN dd if=/dev/zero of=/big bs=1M count=3000\n"));

        assertThat(result.problems())
                .extracting(problem -> problem.code().key())
                .containsExactly("CNT-006");
    }

    @Test
    void an_endless_build_is_ended_and_nothing_of_it_goes_on() throws IOException {
        Place.base("haechi/base");
        var limits = new BuildLimits(Duration.ofSeconds(8), 256 * MIB, 2048 * MIB, 64);

        var result = build("sleep 4242", limits);

        assertThat(result.problems())
                .extracting(problem -> problem.code().key())
                .containsExactly("CNT-004");
        assertThat(Waiting.until(Duration.ofSeconds(5), () -> !isRunning("sleep 4242"))).isTrue();
    }

    @Test
    void a_failing_instruction_is_told_with_its_last_lines() throws IOException {
        Place.base("haechi/base");

        var result = build("echo here is why; exit 3", BuildLimits.STANDARD);

        assertThat(result.problems())
                .extracting(problem -> problem.code().key())
                .containsExactly("CNT-003");
        assertThat(Place.details(result)).contains("here is why");
    }

    private static boolean isRunning(String words) {
        return ProcessHandle.allProcesses()
                .anyMatch(one -> one.info().commandLine().orElse("").endsWith(words));
    }

    /** What an instruction that fails at its end printed. */
    private String tried(String instruction) throws IOException {
        return Place.details(build("{ " + instruction + "; } 2>&1; exit 9", BuildLimits.STANDARD))
                + "\n";
    }

    private Result<dev.haechi.delivery.image.Image> build(String instruction, BuildLimits limits)
            throws IOException {
        return Place.build(
                folder,
                "tried",
                1,
                limits,
                Map.of("Dockerfile", "FROM haechi/base\nRUN " + instruction + "\n"));
    }
}
