package dev.haechi.store.home;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that only the owner of its folder reads and writes (0600). It is written whole or not at
 * all, and is on the disk when {@link #write} returns.
 *
 * @param path of it
 */
public record PrivateFile(Path path) {

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Its bytes. */
    public byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Replaces it. */
    public void write(byte[] bytes) {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE))) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            if (ServiceAccount.weAreRoot()) {
                // Of the link itself, should the folder's owner have put one in the file's place.
                Files.getFileAttributeView(
                                fresh, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(Files.getOwner(path.toAbsolutePath().getParent()));
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StoreFailure unusable(IOException e) {
        return new StoreFailure(
                Problem.of(StoreCode.FOLDER_UNWRITABLE, path, String.valueOf(e.getMessage())), e);
    }
}
