package dev.haechi.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.binaries.testing.NeedsGo;
import dev.haechi.binaries.testing.SmallTools;
import dev.haechi.binaries.testing.WatchedBuild;
import dev.haechi.kubernetes.distribution.BuildRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program that Go built says of itself. */
@NeedsGo
class GoFileTest {
    /** Header and table of sections: where a wrong byte leads a reader astray. */
    private static final int TABLES = 4_096;

    @TempDir static Path temp;
    private static byte[] whole = {};

    @BeforeAll
    static void a_program() throws IOException {
        var tools = SmallTools.in(temp);
        tools.binaries()
                .build(new BuildRequest("1.2", Optional.empty()), new WatchedBuild())
                .orThrow();
        whole = Files.readAllBytes(tools.folder().resolve("one"));
    }

    @Test
    void a_program_says_its_package_and_the_versions_in_it() throws IOException {
        var read = read(whole).orElseThrow();

        assertThat(read.packagePath()).isEqualTo("example.org/tools/one");
        assertThat(read.version("example.org/tools")).contains("1.2.5");
        assertThat(read.version("example.org/build")).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void a_torn_or_damaged_file_is_read_without_harm(long seed) throws IOException {
        var chance = new SplittableRandom(seed);
        var torn = Arrays.copyOf(whole, chance.nextInt(whole.length));
        var damaged = whole.clone();
        for (int i = 0; i < 8; i++) {
            damaged[chance.nextInt(TABLES)] = (byte) chance.nextInt();
        }

        for (var bytes : List.of(torn, damaged)) {
            assertThat(read(bytes).map(GoFile::packagePath))
                    .isIn(Optional.empty(), Optional.of(""), Optional.of("example.org/tools/one"));
        }
    }

    private static Optional<GoFile> read(byte[] bytes) throws IOException {
        return GoFile.read(Files.write(temp.resolve("file"), bytes));
    }
}
