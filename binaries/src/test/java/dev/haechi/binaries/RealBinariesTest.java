package dev.haechi.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.binaries.testing.NeedsKubernetes;
import dev.haechi.binaries.testing.RealBinaries;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The binaries of Kubernetes itself, where they were built. */
@NeedsKubernetes
class RealBinariesTest {

    @Test
    void kubernetes_own_binaries_say_the_version_that_is_pinned() throws Exception {
        var found = RealBinaries.newest();
        var pins = PinShelf.ofHaechi().pins(found.version()).orElseThrow();

        for (var binary : pins.binaries()) {
            if (binary.wanted().released()) {
                var words = new ArrayList<>(List.of(found.file(binary.name())));
                words.addAll(binary.question());
                assertThat(output(words)).contains("v" + found.binaries().get(binary.name()));
            }
        }
        assertThat(output(List.of(found.file("kubeadm"), "version", "-o", "short")))
                .isEqualTo("v" + found.binaries().get("kubeadm") + "\n");
    }

    @Test
    void each_file_says_what_it_was_built_from_and_at_which_version() throws Exception {
        var found = RealBinaries.newest();

        for (var binary : PinShelf.ofHaechi().pins(found.version()).orElseThrow().binaries()) {
            var inside = GoFile.read(Path.of(found.file(binary.name()))).orElseThrow();
            assertThat(inside.packagePath()).isEqualTo(binary.wanted().packagePath());
        }
    }

    private static String output(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
