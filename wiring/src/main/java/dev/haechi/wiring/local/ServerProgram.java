package dev.haechi.wiring.local;

import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.ServiceAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the server's account runs. Haechi may stand where only its owner reads, as in root's own
 * folder: then the account runs a copy.
 *
 * @param home that holds the copy
 */
record ServerProgram(HomeFolder home) {
    private static final String READABLE = "for file; do [ -r \"$file\" ] || exit 1; done";

    /** The jars, all of which the account can read. */
    String classpath() throws IOException {
        var distribution = Path.of(System.getProperty("haechi.dist", "."));
        var text = Files.readString(distribution.resolve("server.classpath")).strip();
        var jars = List.of(text.split(":", -1)).stream().map(Path::of).toList();
        var used = areReadable(jars) ? jars : copies(distribution, jars);
        return used.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** The program that runs them. */
    static String java() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!areReadable(List.of(java))) {
            throw new IOException(
                    "the account "
                            + ServiceAccount.SERVER.account()
                            + " cannot run "
                            + java
                            + ". Put the JDK where everybody may read it (such as /usr/lib/jvm),"
                            + " and set HAECHI_JAVA_HOME to it.");
        }
        return java.toString();
    }

    /**
     * The folder of its temporary files, made by the account itself; what a killed one left is
     * gone.
     */
    Path temporary() throws IOException {
        var folder = home.server().resolve("tmp");
        if (!runs(List.of("sh", "-c", "rm -rf \"$1\" && mkdir \"$1\"", "sh", folder.toString()))) {
            throw new IOException("the folder " + folder + " cannot be made");
        }
        return folder;
    }

    private static boolean areReadable(List<Path> files) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", READABLE, "sh"));
        files.forEach(file -> command.add(file.toString()));
        return runs(command);
    }

    /** Runs a command as the account; whether it went well. */
    private static boolean runs(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(ServiceAccount.SERVER.command(command))
                        .redirectErrorStream(true)
                        .start();
        process.getInputStream().readAllBytes();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<Path> copies(Path distribution, List<Path> jars) throws IOException {
        var parent = home.path().resolve("program");
        var folder = parent.resolve(distribution.getFileName());
        if (!Files.isDirectory(folder)) {
            BuildFolders.delete(parent);
            var fresh = passedThrough(passedThrough(parent).resolve("new"));
            for (var jar : jars) {
                var copy = fresh.resolve(jar.getFileName());
                Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return jars.stream().map(jar -> folder.resolve(jar.getFileName())).toList();
    }

    /** Root's, and the accounts may read in it. */
    private Path passedThrough(Path folder) throws IOException {
        Files.createDirectories(folder);
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        view.setGroup(
                Files.readAttributes(home.path(), java.nio.file.attribute.PosixFileAttributes.class)
                        .group());
        view.setPermissions(PosixFilePermissions.fromString("rwxr-x---"));
        return folder;
    }
}
