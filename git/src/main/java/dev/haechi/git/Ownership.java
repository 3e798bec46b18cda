package dev.haechi.git;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;

/**
 * Gives files to the owner of the folder that they are in. Follows no link, whatever that owner
 * puts in the place of a file meanwhile: it is root who gives, and less trusted who gets.
 */
final class Ownership {
    private Ownership() {}

    /**
     * Gives what is below a name in a folder to the folder's owner; what is gone needs no owner.
     */
    static void give(Path folder, Path name) throws IOException {
        try (var stream = Files.newDirectoryStream(folder)) {
            give(secure(stream), name, Files.getOwner(folder));
        }
    }

    private static void give(SecureDirectoryStream<Path> folder, Path name, UserPrincipal owner)
            throws IOException {
        try {
            var view =
                    folder.getFileAttributeView(
                            name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            var attributes = view.readAttributes();
            if (isOurs(attributes) && !attributes.owner().equals(owner)) {
                view.setOwner(owner);
            }
            if (attributes.isDirectory()) {
                try (var inner =
                        secure(folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS))) {
                    for (var path : inner) {
                        give(inner, path.getFileName(), owner);
                    }
                }
            }
        } catch (NoSuchFileException _) {
            // a temporary file of a push that goes on meanwhile
        }
    }

    private static boolean isOurs(PosixFileAttributes attributes) {
        return attributes.isDirectory() || attributes.isRegularFile();
    }

    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream)
            throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new IOException("this file system cannot be walked without following links");
    }
}
