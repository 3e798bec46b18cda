package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A repository of two sources with the real scripts, and a Maven that notes each build. */
final class SmallTree {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;
    final Path root;
    final Path builds;

    SmallTree(Path folder) throws Exception {
        this.folder = folder;
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
        run(Map.of(), "cp", "-r", REPOSITORY + "/script", REPOSITORY + "/.ci", root + "");
        for (String part : List.of("cli", "server")) {
            Files.createDirectories(root.resolve(part + "/src/main/java"));
            Files.writeString(root.resolve(part + "/pom.xml"), "<project/>");
        }
        Path packages = Path.of("app/src/main/resources/dev/haechi/app/doctor/packages.txt");
        Files.createDirectories(root.resolve(packages).getParent());
        Files.copy(REPOSITORY.resolve(packages), root.resolve(packages));
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

    /** The programs of {@code script/tools.sh} pass for fetched: its Maven starts none of them. */
    void hasTools() throws IOException {
        Path tools = Files.createDirectories(root.resolve("target/tools"));
        for (String tool : List.of("prometheus", "prometheus-alertmanager")) {
            Files.createFile(tools.resolve(tool + ".done"));
        }
    }

    String haechi() throws Exception {
        return run(Map.of(), root + "/haechi");
    }

    String run(Map<String, String> environment, String... command) throws Exception {
        Process process = started(environment, command);
        String out = text(process.getInputStream());
        String err = text(process.getErrorStream());
        assertThat(process.waitFor()).as(err).isZero();
        return out;
    }

    Process started(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("HAECHI_CA", "LC_ALL", "LC_MESSAGES"));
        builder.environment().put("HAECHI_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().merge("PATH", folder + "/bin:", (path, first) -> first + path);
        builder.environment().putAll(environment);
        return builder.start();
    }

    void authority(Path pem) throws Exception {
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

    static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    Path source(String name) {
        return root.resolve("cli/src/main/java/" + name + ".java");
    }

    static String answering(String answer) {
        return """
        package dev.haechi.cli;
        public class Main {
            public static void main(String[] arguments) { System.out.print("%s"); }
        }
        """
                .formatted(answer);
    }

    static void script(Path file, String text) throws Exception {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
