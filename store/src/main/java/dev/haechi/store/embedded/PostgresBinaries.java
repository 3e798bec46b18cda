package dev.haechi.store.embedded;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the jar that carries them.
 *
 * @param folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {
    /** The version that the parent pom names; part of the folder's name. */
    static final String VERSION = "18.6";

    /** What the file PG_VERSION of a data folder has to say. */
    static final String MAJOR = "18";

    private static final int OWNER_EXECUTES = 0100;

    /**
     * The programs below a folder, unpacked if they are not there: half-unpacked ones are never
     * seen.
     *
     * @throws StoreFailure when none are built in for this machine, or there is no space
     */
    static PostgresBinaries below(Path parent) {
        var folder = parent.resolve("binaries-" + VERSION);
        if (!Files.exists(folder)) {
            try {
                unpack(parent, folder);
            } catch (IOException e) {
                throw new StoreFailure(
                        Problem.of(
                                StoreCode.FOLDER_UNWRITABLE,
                                parent,
                                String.valueOf(e.getMessage())),
                        e);
            }
        }
        return new PostgresBinaries(folder);
    }

    /** One of the programs. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path parent, Path folder) throws IOException {
        var fresh = parent.resolve("binaries.new");
        Folders.delete(fresh);
        try {
            unpackAll(fresh);
            Folders.own(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(fresh); // on a full disk others need the space
            throw e;
        }
    }

    private static void unpackAll(Path fresh) throws IOException {
        try (var packed = packed();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            Files.createDirectory(fresh);
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if ((mode & OWNER_EXECUTES) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }

    private static InputStream packed() {
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var name =
                switch (machine) {
                    case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64" -> "/postgres-linux-arm_64.txz";
                    default -> "/postgres-linux-" + machine + ".txz";
                };
        var packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new StoreFailure(Problem.of(StoreCode.NO_BINARIES, machine));
        }
        return packed;
    }
}
