package dev.haechi.nftables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we write is what the kernel says it has: otherwise drift would be seen where there is none.
 */
@NeedsRoot
class KernelListingTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void the_kernel_lists_a_table_exactly_as_it_was_written(long seed) throws Exception {
        var random = new RandomLines(seed);
        var table = FilterChains.ofInstance("haechi", random.filter(true), random.filter(false));

        var listed = Listing.tables(loadedAndListed(table.script()));

        assertThat(listed).containsExactly(table);
    }

    /** In a network namespace that ends with the command. */
    static String loadedAndListed(String script) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                "unshare",
                                "--net",
                                "sh",
                                "-c",
                                "nft -f - && nft -f - </dev/null && nft -s -n list ruleset")
                        .redirectErrorStream(true)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output + "\n" + script).isZero();
        return output;
    }
}
