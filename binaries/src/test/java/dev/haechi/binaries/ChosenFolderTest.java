package dev.haechi.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.binaries.testing.NeedsGo;
import dev.haechi.binaries.testing.SmallTools;
import dev.haechi.binaries.testing.WatchedBuild;
import dev.haechi.kubernetes.distribution.BuildRequest;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that HAECHI_KUBERNETES_BIN names. */
@NeedsGo
class ChosenFolderTest {
    @TempDir static Path shared;
    private static SmallTools tools;

    @TempDir Path temp;
    private Path mine;

    @BeforeAll
    static void programs_that_somebody_built() throws IOException {
        tools = SmallTools.in(shared);
        build(Optional.empty());
    }

    /** Without a manifest beside them. */
    @BeforeEach
    void a_folder_of_programs() throws IOException {
        mine = Files.createDirectory(temp.resolve("mine"));
        for (var name : SmallTools.NAMES) {
            copy(name, name);
        }
    }

    @Test
    void a_folder_without_manifest_is_taken_when_its_programs_say_what_they_are() {
        var found = find().orThrow();

        assertThat(found.place()).isEqualTo(Distribution.Place.CHOSEN);
        assertThat(found.folder()).isEqualTo(mine.toString());
        assertThat(found.binaries()).containsEntry("one", "1.2.5");
    }

    @Test
    void it_is_judged_and_never_built_into() {
        var built = chosen().build(new BuildRequest("1.2", Optional.empty()), new WatchedBuild());

        assertThat(built.orThrow().built()).isEmpty();
        assertThat(mine.resolve(Manifest.FILE)).doesNotExist();
    }

    @Test
    void everything_that_is_wrong_with_it_is_named_at_once() throws IOException {
        Files.delete(mine.resolve("one"));
        copy("three", "two");
        assertThat(mine.resolve("three").toFile().setExecutable(false, false)).isTrue();

        assertThat(find().problems())
                .containsExactly(
                        Problem.of(
                                DistributionCode.BINARY_MISSING,
                                "one",
                                mine.toString(),
                                "1.2.5",
                                "1.2"),
                        Problem.of(
                                DistributionCode.ANOTHER_PROGRAM,
                                mine + "/two",
                                "example.org/tools/two",
                                "example.org/tools/three"),
                        Problem.of(DistributionCode.NOT_EXECUTABLE, mine + "/three"));
    }

    @Test
    void a_text_and_a_torn_file_are_no_programs_and_are_not_run() throws IOException {
        var trace = temp.resolve("it-ran");
        Files.writeString(mine.resolve("one"), "#!/bin/sh\ntouch " + trace + "\n");
        var whole = Files.readAllBytes(mine.resolve("two"));
        Files.write(mine.resolve("two"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(find().problems())
                .extracting(Problem::code)
                .containsExactly(
                        DistributionCode.ANOTHER_PROGRAM, DistributionCode.ANOTHER_PROGRAM);
        assertThat(trace).doesNotExist();
    }

    @Test
    void programs_of_another_version_are_named_with_both_versions() throws IOException {
        var pins = shared.resolve("pins/1.2/tools/go.mod");
        var former = Files.readString(pins);
        Files.writeString(pins, former.replace("v1.2.5", "v1.3.0"));
        build(Optional.of(temp.resolve("other").toString()));
        Files.writeString(pins, former);
        Files.copy(
                temp.resolve("other/two"),
                mine.resolve("two"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(find().problems())
                .containsExactly(
                        Problem.of(DistributionCode.WRONG_VERSION, mine + "/two", "1.3.0", "1.2"));
    }

    @Test
    void what_haechi_built_elsewhere_is_held_against_its_manifest() throws IOException {
        Files.copy(tools.folder().resolve(Manifest.FILE), mine.resolve(Manifest.FILE));
        assertThat(find().orThrow().binaries()).containsEntry("three", "1.2.5");

        Files.writeString(mine.resolve("three"), "other");
        assertThat(find().problems())
                .containsExactly(Problem.of(DistributionCode.DAMAGED, mine + "/three", "1.2"));
    }

    private static void build(Optional<String> folder) {
        tools.binaries().build(new BuildRequest("1.2", folder), new WatchedBuild()).orThrow();
    }

    private Result<Distribution> find() {
        return chosen().find("1.2");
    }

    private BuiltBinaries chosen() {
        return tools.binaries(Map.of("HAECHI_KUBERNETES_BIN", mine.toString()));
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(
                tools.folder().resolve(from),
                mine.resolve(to),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
