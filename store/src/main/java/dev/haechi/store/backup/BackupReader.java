package dev.haechi.store.backup;

import dev.haechi.store.StoreCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A backup whose digest was found to be right.
 *
 * @param file it
 * @param sha256 of everything after the first line, in hex
 */
public record BackupReader(Path file, String sha256) {
    /** Of folders that have no entry of their own. */
    private static final FileAttribute<?> CLOSED =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Reads the whole file once, and believes it only when its digest is right. */
    public static Result<BackupReader> verified(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var header = BackupHeader.parse(in.readNBytes(BackupHeader.LENGTH));
            if (header.isEmpty()) {
                return damaged(file, "it does not begin as a backup of Haechi does");
            }
            if (header.get().form() > BackupHeader.FORM) {
                return Result.failed(
                        Problem.of(
                                StoreCode.BACKUP_NEWER,
                                file,
                                header.get().form(),
                                BackupHeader.FORM));
            }
            var found = digest(in);
            return found.equals(header.get().sha256())
                    ? Result.ok(new BackupReader(file, found))
                    : damaged(
                            file, "its SHA-256 is " + found + " and was " + header.get().sha256());
        } catch (IOException e) {
            return damaged(file, "it cannot be read: " + e.getMessage());
        }
    }

    private static Result<BackupReader> damaged(Path file, String why) {
        return Result.failed(Problem.of(StoreCode.BACKUP_DAMAGED, file, why));
    }

    private static String digest(InputStream in) throws IOException {
        var digested = new DigestInputStream(in, BackupWriter.sha256());
        digested.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    /**
     * Writes what is in it into a folder, which is there and empty. Nothing is written outside of
     * it, whatever the names in the file say.
     */
    public void unpack(Path folder) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(BackupHeader.LENGTH);
            try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder) || passesLink(target, folder)) {
            throw new IOException(entry.getName() + " leads out of the folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target, CLOSED);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
            return;
        }
        Files.createDirectories(target.getParent(), CLOSED);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.getName().endsWith(SparseBlocks.SUFFIX)) {
            var name = target.getFileName().toString();
            var plain = name.substring(0, name.length() - SparseBlocks.SUFFIX.length());
            SparseBlocks.restore(tar, target.resolveSibling(plain));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static boolean passesLink(Path target, Path folder) {
        for (var at = target.getParent(); at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var all = PosixFilePermission.values(); // from the owner's reading to others' executing
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & (0400 >> bit)) != 0) {
                permissions.add(all[bit]);
            }
        }
        return permissions;
    }
}
