package dev.haechi.binaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a binary comes into being, with everything that Go writes on the way; beside the place that
 * the binary is moved to, so that the move is one step.
 *
 * @param path the folder, of nobody else
 */
record WorkFolder(Path path) {
    private static final String NAME = "haechi-binaries.part";

    /** The one of a folder of binaries. */
    static WorkFolder in(Path folder) {
        return new WorkFolder(folder.resolve(NAME));
    }

    /** Empty and there. */
    void make() throws IOException {
        remove();
        Files.createDirectories(path);
    }

    /** Gone, whatever is in it. */
    void remove() throws IOException {
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failed)
                            throws IOException {
                        if (failed instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failed;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException no)
                            throws IOException {
                        Files.deleteIfExists(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** The same where nothing can be said any more. */
    void removeAtTheEnd() {
        try {
            remove();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is left behind; the next build removes it", e);
        }
    }
}
