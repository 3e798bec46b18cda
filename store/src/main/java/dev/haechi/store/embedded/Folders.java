package dev.haechi.store.embedded;

import dev.haechi.store.home.ServiceAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Comparator;
import java.util.List;

/** Whole folders: given to PostgreSQL's account, or deleted. Symbolic links are never followed. */
final class Folders {

    private Folders() {}

    static void own(Path folder) throws IOException {
        var owner = ServiceAccount.DATABASE.owner();
        if (owner.isPresent()) {
            for (var path : all(folder)) {
                Files.getFileAttributeView(
                                path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner.get());
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (var path : all(folder).reversed()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
