package dev.haechi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written about the code is there, and does not lag behind it. */
class PapersTest {

    @Test
    void every_module_says_what_it_is() {
        var without = new TreeSet<>(ModuleTable.read().modules().keySet());
        without.removeIf(name -> Files.exists(Repository.ROOT.resolve(name).resolve("README.md")));

        assertThat(without).as("modules without a README.md").isEmpty();
    }

    @Test
    void every_library_has_a_line_that_says_what_it_saves_us() {
        String list = Repository.text(Repository.ROOT.resolve("DEPENDENCIES.md"));
        var unlisted = new TreeSet<String>();
        for (String module : ModuleTable.read().modules().keySet()) {
            Pom.read(Repository.ROOT.resolve(module).resolve("pom.xml")).dependencies().stream()
                    .filter(one -> !one.ours())
                    .filter(one -> !list.contains("`" + one.artifact() + "`"))
                    .forEach(one -> unlisted.add(one.artifact()));
        }
        assertThat(unlisted).as("libraries without a line in DEPENDENCIES.md").isEmpty();
    }
}
