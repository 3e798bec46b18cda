package dev.haechi.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.binaries.testing.LoneBuild;
import dev.haechi.binaries.testing.NeedsGo;
import dev.haechi.binaries.testing.SmallTools;
import dev.haechi.binaries.testing.WatchedBuild;
import dev.haechi.kubernetes.distribution.BuildRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds as processes of their own that are ended in the middle. */
@NeedsGo
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class KilledBuildTest {
    @TempDir Path temp;

    @Test
    void after_kill_9_the_next_build_goes_on_and_builds_nothing_twice() throws Exception {
        var tools = SmallTools.in(temp);
        var first = LoneBuild.start(tools);
        try (var lines = first.inputReader()) {
            says(lines, "begins two 2/3");
            first.destroyForcibly().onExit().join();
        }
        var one = tools.folder().resolve("one");
        var time = Files.getLastModifiedTime(one);
        var watch = new WatchedBuild();

        var second = tools.binaries().build(new BuildRequest("1.2", Optional.empty()), watch);

        assertThat(second.orThrow().built()).containsExactly("two", "three");
        assertThat(Files.getLastModifiedTime(one)).isEqualTo(time);
        assertThat(watch.told()).doesNotContain("waits");
    }

    @Test
    void a_build_that_is_told_to_end_leaves_neither_go_nor_anything_half_done() throws Exception {
        var tools = SmallTools.in(temp);
        var build = LoneBuild.start(tools);
        List<ProcessHandle> started;
        try (var lines = build.inputReader()) {
            says(lines, "begins two 2/3");
            started = build.descendants().toList();
            build.destroy();
            build.onExit().join();
        }

        for (var one : started) {
            one.onExit().join(); // waits for ever if somebody goes on building
        }
        assertThat(WorkFolder.in(tools.folder()).path()).doesNotExist();
        assertThat(Manifest.read(tools.folder()).orElseThrow().entries()).containsKey("one");
    }

    private static void says(BufferedReader lines, String what) throws IOException {
        var line = lines.readLine();
        while (line != null && !line.equals(what)) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo(what);
    }
}
