package dev.haechi.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./haechi} and {@code script/} as they are, on a small tree and with a Maven that counts.
 */
class StartScriptTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir Path folder;
    private Path root;
    private Path builds;

    @BeforeEach
    void a_tree_of_one_source_and_a_maven_that_notes_each_build() throws Exception {
        root = folder.resolve("repository");
        builds = folder.resolve("builds");
        run(
                Map.of(),
                "mkdir",
                "-p",
                root + "/script",
                root + "/.mvn",
                folder + "/bin",
                builds + "");
        run(Map.of(), "cp", REPOSITORY + "/haechi", root + "");
        run(Map.of(), "cp", "-r", REPOSITORY + "/script", root + "");
        for (String part : List.of("cli", "server")) {
            Files.createDirectories(root.resolve(part + "/src/main/java"));
            Files.writeString(root.resolve(part + "/pom.xml"), "<project/>");
        }
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(source("Main"), answering("first"));
        Files.writeString(source("Training"), "package dev.haechi.cli; class Training {}");
        script(
                folder.resolve("bin/mvn"),
                """
                #!/bin/sh
                set -e
                echo build >"%s/$$"
                for part in cli server; do
                    mkdir -p "$part/target/run/classes"
                    "$JAVA_HOME/bin/javac" -d "$part/target/run/classes" cli/src/main/java/*.java
                    "$JAVA_HOME/bin/jar" -cf "$part/target/run/haechi-$part-1-SNAPSHOT.jar" \
                        -C "$part/target/run/classes" .
                    printf '%%s' "$PWD/pom.xml" >"$part/target/run/classpath"
                done
                """
                        .formatted(builds));
    }

    @Test
    void it_builds_once_and_not_again_while_nothing_changed() throws Exception {
        assertThat(haechi()).isEqualTo("first");
        assertThat(haechi()).isEqualTo("first");

        assertThat(builds.toFile().list()).hasSize(1);
    }

    @Test
    void a_changed_an_added_and_a_deleted_source_are_noticed() throws Exception {
        haechi();

        Files.writeString(source("Main"), answering("second"));
        assertThat(haechi()).isEqualTo("second");
        Files.writeString(source("More"), "package dev.haechi.cli; class More {}");
        haechi();
        Files.delete(source("More"));
        haechi();

        assertThat(builds.toFile().list()).hasSize(4);
    }

    @Test
    void starts_at_the_same_time_share_one_build() throws Exception {
        var starts = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            starts.add(started(Map.of(), root + "/haechi"));
        }
        for (Process start : starts) {
            assertThat(start.waitFor(120, SECONDS)).isTrue();
            assertThat(text(start.getInputStream())).isEqualTo("first");
        }

        assertThat(builds.toFile().list()).hasSize(1);
    }

    @Test
    void a_spoiled_cache_changes_nothing_on_standard_output() throws Exception {
        haechi();
        Path current = Path.of(Files.readString(root.resolve("target/dist/current")).strip());
        Files.writeString(current.resolve("cli.aot"), "no cache");

        assertThat(haechi()).isEqualTo("first");
    }

    @Test
    void a_build_that_fails_says_where_its_log_is_and_is_our_bug() throws Exception {
        script(folder.resolve("bin/mvn"), "#!/bin/sh\necho '[ERROR] broken'\nexit 1\n");

        Process start = started(Map.of(), root + "/haechi");

        assertThat(text(start.getErrorStream()))
                .contains("[ERROR] broken")
                .contains("the build failed; the whole log is " + root + "/target/dist/build.log");
        assertThat(start.waitFor()).isEqualTo(4);
    }

    @Test
    void a_named_folder_without_a_jdk_25_is_refused_by_name() throws Exception {
        Process start = started(Map.of("HAECHI_JAVA_HOME", "/usr"), root + "/haechi");

        assertThat(text(start.getErrorStream()))
                .isEqualTo(
                        "haechi: HAECHI_JAVA_HOME=/usr holds no JDK 25. Point it at one, or unset"
                                + " it.\n");
        assertThat(start.waitFor()).isEqualTo(64);
    }

    @Test
    void a_company_authority_reaches_java_and_maven_through_one_trust_store() throws Exception {
        Path pem = folder.resolve("company.pem");
        authority(pem);

        Process start = started(Map.of("HAECHI_CA", pem + ""), root + "/haechi");
        assertThat(text(start.getInputStream())).isEqualTo("first");

        try (var made = Files.newDirectoryStream(root.resolve("target"), "trust-*.p12")) {
            var store = made.iterator().next();
            assertThat(
                            run(
                                    Map.of(),
                                    keytool(),
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
        Process start = started(Map.of("HAECHI_CA", "/etc/hostname"), root + "/haechi");

        assertThat(text(start.getErrorStream()))
                .contains("HAECHI_CA=/etc/hostname is no readable PEM file");
        assertThat(start.waitFor()).isEqualTo(64);
    }

    private String haechi() throws Exception {
        return run(Map.of(), root + "/haechi");
    }

    private String run(Map<String, String> environment, String... command) throws Exception {
        Process process = started(environment, command);
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        assertThat(process.waitFor()).as(err).isZero();
        return out;
    }

    private Process started(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("HAECHI_CA", "LC_ALL", "LC_MESSAGES"));
        builder.environment().put("HAECHI_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().merge("PATH", folder + "/bin:", (path, first) -> first + path);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void authority(Path pem) throws Exception {
        String store = folder.resolve("authority.p12").toString();
        run(
                Map.of(),
                keytool(),
                "-genkeypair",
                "-alias",
                "ca",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Company",
                "-keystore",
                store,
                "-storepass",
                "changeit");
        run(
                Map.of(),
                keytool(),
                "-exportcert",
                "-rfc",
                "-alias",
                "ca",
                "-file",
                pem + "",
                "-keystore",
                store,
                "-storepass",
                "changeit");
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    private Path source(String name) {
        return root.resolve("cli/src/main/java/" + name + ".java");
    }

    private static String answering(String answer) {
        return """
        package dev.haechi.cli;
        public class Main {
            public static void main(String[] arguments) { System.out.print("%s"); }
        }
        """
                .formatted(answer);
    }

    private static void script(Path file, String text) throws Exception {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
