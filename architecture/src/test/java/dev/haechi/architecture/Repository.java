package dev.haechi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, and the main classes of all modules as bytecode. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final class Imported {
        static final JavaClasses CLASSES =
                new ClassFileImporter()
                        .importPaths(
                                ModuleTable.read().modules().keySet().stream()
                                        .map(name -> ROOT.resolve(name).resolve("target/classes"))
                                        .filter(Files::isDirectory)
                                        .toList());
    }

    private Repository() {}

    /** The main classes of all modules; read once. */
    static JavaClasses classes() {
        return Imported.CLASSES;
    }

    /** The name of the module that a class was compiled in. */
    static String moduleOf(JavaClass type) {
        Path file = Path.of(type.getSource().orElseThrow().getUri());
        return ROOT.relativize(file).getName(0).toString();
    }

    /** The lines of a file, without comments and blanks. */
    static List<String> lines(String file) {
        return text(ROOT.resolve(file))
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + file, e);
        }
    }

    /** Files under a folder of each module, sorted. */
    static List<Path> files(String folder, String ending) {
        return ModuleTable.read().modules().keySet().stream()
                .map(name -> ROOT.resolve(name).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(path -> walk(path, ending))
                .toList();
    }

    private static Stream<Path> walk(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + folder, e);
        }
    }
}
