package dev.haechi.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.binaries.testing.NeedsGo;
import dev.haechi.binaries.testing.SmallTools;
import dev.haechi.binaries.testing.WatchedBuild;
import dev.haechi.kubernetes.distribution.BuildRequest;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.Distribution.Place;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.kubernetes.distribution.Distributions.Built;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds of small programs by the real Go. */
@NeedsGo
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class BuildingTest {
    private static final BuildRequest NEWEST = new BuildRequest("1.2", Optional.empty());

    @TempDir Path temp;
    private SmallTools tools;

    @BeforeEach
    void a_module_and_its_pins() throws IOException {
        tools = SmallTools.in(temp);
    }

    @Test
    void everything_is_built_once_with_the_pinned_version_in_it() throws Exception {
        var watch = new WatchedBuild();

        var built = tools.binaries().build(NEWEST, watch).orThrow();

        assertThat(built.built()).containsExactlyElementsOf(SmallTools.NAMES);
        assertThat(built.distribution().place()).isEqualTo(Place.CACHE);
        assertThat(built.distribution().binaries()).containsEntry("two", "1.2.5");
        assertThat(said(built.distribution(), "two")).isEqualTo("two v1.2.5\n");
        assertThat(watch.told())
                .startsWith("begins one 1/3", "built one 1/3", "begins two 2/3")
                .endsWith("built three 3/3");
        assertThat(tools.binaries().find("1.2").orThrow()).isEqualTo(built.distribution());
        assertThat(again().built()).isEmpty();
        assertThat(again().distribution()).isEqualTo(built.distribution());
    }

    @Test
    void the_same_pins_give_the_same_bytes_in_another_folder() throws IOException {
        again();
        var other = temp.resolve("other");

        var named =
                tools.binaries()
                        .build(
                                new BuildRequest("1.2", Optional.of(other.toString())),
                                new WatchedBuild())
                        .orThrow();

        assertThat(named.distribution().place()).isEqualTo(Place.NAMED);
        for (var name : SmallTools.NAMES) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(tools.folder().resolve(name));
        }
    }

    @Test
    void a_damaged_binary_is_found_and_alone_built_again() throws IOException {
        again();
        var file = tools.folder().resolve("two");
        var time = Files.getLastModifiedTime(file);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(problem(tools.binaries().find("1.2")))
                .isEqualTo(Problem.of(DistributionCode.DAMAGED, file, "1.2"));

        Files.setLastModifiedTime(file, time); // what a quick look cannot see
        assertThat(tools.binaries().find("1.2").problems()).isEmpty();
        var watch = new WatchedBuild();
        assertThat(tools.binaries().build(NEWEST, watch).orThrow().built()).containsExactly("two");
        assertThat(watch.told()).startsWith("damaged two", "begins two 1/1");
        assertThat(again().built()).isEmpty();
    }

    @Test
    void a_binary_that_was_copied_with_another_time_is_as_good() throws IOException {
        again();
        Files.setLastModifiedTime(tools.folder().resolve("one"), FileTime.fromMillis(0));

        assertThat(tools.binaries().find("1.2").problems()).isEmpty();
        assertThat(again().built()).isEmpty();
    }

    @Test
    void other_pins_mean_other_binaries() throws IOException {
        again();
        var pins = temp.resolve("pins/1.2/tools/go.mod");
        Files.writeString(pins, Files.readString(pins).replace("v1.2.5", "v1.2.6"));

        assertThat(problem(tools.binaries().find("1.2")).code())
                .isEqualTo(DistributionCode.NOT_BUILT);
        assertThat(again().built()).containsExactlyElementsOf(SmallTools.NAMES);
        assertThat(again().distribution().binaries()).containsEntry("one", "1.2.6");
    }

    @Test
    void two_builds_at_once_build_everything_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.<Callable<Built>>of(this::again, this::again));

            var first = both.getFirst().get();
            var second = both.getLast().get();
            assertThat(first.built().size() + second.built().size()).isEqualTo(3);
            assertThat(first.distribution()).isEqualTo(second.distribution());
        }
    }

    @Test
    void what_go_says_of_a_program_that_cannot_be_built_is_shown_and_the_rest_stays()
            throws IOException {
        tools.source("two", "package main\n\nfunc main() { missing() }\n");

        var problem = problem(tools.binaries().build(NEWEST, new WatchedBuild()));

        assertThat(problem.code()).isEqualTo(DistributionCode.GO_FAILED);
        assertThat(problem.arguments()).containsExactly("two", 1);
        assertThat(problem.details()).anyMatch(line -> line.contains("undefined: missing"));
        assertThat(tools.folder().resolve("one")).exists();
        assertThat(tools.folder().resolve("two")).doesNotExist();
        assertThat(WorkFolder.in(tools.folder()).path()).doesNotExist();
    }

    @Test
    void without_go_or_with_an_old_one_nothing_is_begun() throws IOException {
        var none = Map.of("PATH", temp.resolve("nowhere").toString());
        assertThat(problem(tools.binaries(none).build(NEWEST, new WatchedBuild())))
                .isEqualTo(Problem.of(DistributionCode.NO_GO, new GoVersion(1, 26, 0)));
        assertThat(problem(tools.binaries(none).find("1.2")).code())
                .isEqualTo(DistributionCode.NOT_BUILT_NO_GO);

        var folder = Files.createDirectory(temp.resolve("old"));
        var old = folder.resolve("go");
        Files.writeString(old, "#!/bin/sh\necho go1.25.9\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        var path = Map.of("PATH", folder.toString());
        assertThat(problem(tools.binaries(path).build(NEWEST, new WatchedBuild())))
                .isEqualTo(
                        Problem.of(
                                DistributionCode.GO_TOO_OLD,
                                old,
                                "1.25.9",
                                new GoVersion(1, 26, 0)));
    }

    @Test
    void nothing_is_begun_on_a_disk_that_is_too_small() throws IOException {
        tools.pins("999999999 0 0");

        var problem = problem(tools.binaries().build(NEWEST, new WatchedBuild()));

        assertThat(problem.code()).isEqualTo(DistributionCode.NO_ROOM);
        assertThat(tools.folder().resolve("one")).doesNotExist();
    }

    @Test
    void a_file_of_others_is_not_overwritten() throws IOException {
        Files.createDirectories(tools.folder());
        Files.writeString(tools.folder().resolve("two"), "mine");

        assertThat(problem(tools.binaries().build(NEWEST, new WatchedBuild())))
                .isEqualTo(
                        Problem.of(DistributionCode.FOLDER_TAKEN, tools.folder().resolve("two")));
        assertThat(tools.folder().resolve("two")).hasContent("mine");
    }

    @Test
    void a_folder_that_cannot_be_is_named_with_the_reason() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        var inAFile = new BuildRequest("1.2", Optional.of("file/folder"));

        assertThat(problem(tools.binaries().build(inAFile, new WatchedBuild())).code())
                .isEqualTo(DistributionCode.FOLDER_UNWRITABLE);
    }

    @Test
    void a_version_without_pins_is_refused_with_those_that_there_are() {
        var one = new BuildRequest("1.1", Optional.empty());

        assertThat(problem(tools.binaries().build(one, new WatchedBuild())))
                .isEqualTo(Problem.of(DistributionCode.NO_SUCH_VERSION, "1.1", "1.2"));
        assertThat(problem(tools.binaries().find("1.2.4")).code())
                .isEqualTo(DistributionCode.NO_SUCH_VERSION);
        assertThat(problem(tools.binaries().find("v1.2.5")).code())
                .isEqualTo(DistributionCode.NOT_BUILT);
    }

    private Built again() {
        return tools.binaries().build(NEWEST, new WatchedBuild()).orThrow();
    }

    private static Problem problem(Result<?> result) {
        assertThat(result.problems()).hasSize(1);
        return result.problems().getFirst();
    }

    private static String said(Distribution of, String name) throws IOException {
        var process = new ProcessBuilder(of.file(name)).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
