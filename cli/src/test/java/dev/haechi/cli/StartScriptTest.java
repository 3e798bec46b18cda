package dev.haechi.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./haechi} and {@code script/} as they are, on a small tree and with a Maven that counts.
 */
class StartScriptTest {
    @TempDir Path folder;
    private SmallTree tree;

    @BeforeEach
    void plant() throws Exception {
        tree = new SmallTree(folder);
    }

    @Test
    void it_builds_once_and_not_again_while_nothing_changed() throws Exception {
        assertThat(tree.haechi()).isEqualTo("first");
        assertThat(tree.haechi()).isEqualTo("first");

        assertThat(tree.builds.toFile().list()).hasSize(1);
    }

    @Test
    void a_changed_an_added_and_a_deleted_source_are_noticed() throws Exception {
        tree.haechi();

        Files.writeString(tree.source("Main"), SmallTree.answering("second"));
        assertThat(tree.haechi()).isEqualTo("second");
        Files.writeString(tree.source("More"), "package dev.haechi.cli; class More {}");
        tree.haechi();
        Files.delete(tree.source("More"));
        tree.haechi();

        assertThat(tree.builds.toFile().list()).hasSize(4);
    }

    @Test
    void starts_at_the_same_time_share_one_build() throws Exception {
        var starts = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            starts.add(tree.started(Map.of(), tree.root + "/haechi"));
        }
        for (Process start : starts) {
            assertThat(start.waitFor(120, SECONDS)).isTrue();
            assertThat(SmallTree.text(start.getInputStream())).isEqualTo("first");
        }

        assertThat(tree.builds.toFile().list()).hasSize(1);
    }

    @Test
    void a_spoiled_cache_changes_nothing_on_standard_output() throws Exception {
        tree.haechi();
        Path current = Path.of(Files.readString(tree.root.resolve("target/dist/current")).strip());
        Files.writeString(current.resolve("cli.aot"), "no cache");

        assertThat(tree.haechi()).isEqualTo("first");
    }

    @Test
    void a_build_that_fails_says_where_its_log_is_and_is_our_bug() throws Exception {
        SmallTree.script(folder.resolve("bin/mvn"), "#!/bin/sh\necho '[ERROR] broken'\nexit 1\n");

        Process start = tree.started(Map.of(), tree.root + "/haechi");

        assertThat(SmallTree.text(start.getErrorStream()))
                .contains("[ERROR] broken")
                .contains(
                        "the build failed; the whole log is "
                                + tree.root
                                + "/target/dist/build.log");
        assertThat(start.waitFor()).isEqualTo(4);
    }

    @Test
    void a_named_folder_without_a_jdk_25_is_refused_by_name() throws Exception {
        Process start = tree.started(Map.of("HAECHI_JAVA_HOME", "/usr"), tree.root + "/haechi");

        assertThat(SmallTree.text(start.getErrorStream()))
                .isEqualTo(
                        "haechi: HAECHI_JAVA_HOME=/usr holds no JDK 25. Point it at one, or unset"
                                + " it.\n");
        assertThat(start.waitFor()).isEqualTo(64);
    }

    @Test
    void a_company_authority_reaches_java_and_maven_through_one_trust_store() throws Exception {
        Path pem = folder.resolve("company.pem");
        tree.authority(pem);

        Process start = tree.started(Map.of("HAECHI_CA", pem + ""), tree.root + "/haechi");
        assertThat(SmallTree.text(start.getInputStream())).isEqualTo("first");

        try (var made = Files.newDirectoryStream(tree.root.resolve("target"), "trust-*.p12")) {
            var store = made.iterator().next();
            assertThat(
                            tree.run(
                                    Map.of(),
                                    SmallTree.keytool(),
                                    "-list",
                                    "-keystore",
                                    store + "",
                                    "-storepass",
                                    "changeit"))
                    .contains("haechi-1.pem");
        }
    }

    @Test
    void a_company_authority_that_is_none_is_refused_by_name() throws Exception {
        Process start = tree.started(Map.of("HAECHI_CA", "/etc/hostname"), tree.root + "/haechi");

        assertThat(SmallTree.text(start.getErrorStream()))
                .contains("HAECHI_CA=/etc/hostname is no readable PEM file");
        assertThat(start.waitFor()).isEqualTo(64);
    }
}
