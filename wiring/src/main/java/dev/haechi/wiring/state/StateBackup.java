package dev.haechi.wiring.state;

import dev.haechi.app.backup.BackupText;
import dev.haechi.app.backup.KeyLock;
import dev.haechi.app.backup.StateFile;
import dev.haechi.app.progress.Progress;
import dev.haechi.containers.VolumeCopies;
import dev.haechi.store.Database;
import dev.haechi.store.DatabaseDump;
import dev.haechi.store.backup.BackupWriter;
import dev.haechi.store.backup.LockedKey;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The state below {@code HAECHI_HOME}: first the rows, all seen at one moment, then what they name
 * (a commit in a row is in the repositories, which are copied later and never lose one), then the
 * volumes, each frozen while it is copied. What can be made anew is left out: images, base images,
 * PostgreSQL's own files.
 *
 * @param home the state folder
 * @param database that runs in it
 */
public record StateBackup(HomeFolder home, Database database) implements StateFile {

    @Override
    public Copied copy(Progress progress) {
        var folder = home.path().resolve("backup.copy");
        try {
            Tree.delete(folder); // what a backup that was killed left
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            progress.step(Message.of(BackupText.DATABASE));
            new DatabaseDump(Files.createDirectory(folder.resolve(Names.DATABASE))).write(database);
            progress.step(Message.of(BackupText.REPOSITORIES));
            new RepositoryTar(home.repositories()).pack(folder);
            Tree.copy(home.path().resolve(Names.BUILD_LOGS), folder.resolve(Names.BUILD_LOGS));
            return new Copy(home, folder, volumes(folder, progress));
        } catch (IOException e) {
            discard(folder);
            throw new UncheckedIOException("the state in " + home.path() + " cannot be copied", e);
        } catch (RuntimeException e) {
            discard(folder);
            throw e;
        }
    }

    private List<String> volumes(Path folder, Progress progress) throws IOException {
        var copies = new VolumeCopies(home.path());
        var all = copies.all();
        for (var volume : all) {
            progress.step(Message.of(BackupText.VOLUME, volume.name()));
            var into = folder.resolve(Names.VOLUMES).resolve(volume.name());
            Files.createDirectories(into.getParent());
            copies.copy(volume, into);
        }
        return all.stream().map(VolumeCopies.Kept::name).toList();
    }

    private static void discard(Path folder) {
        try {
            Tree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted", e);
        }
    }

    private record Copy(HomeFolder home, Path folder, List<String> volumes) implements Copied {
        @Override
        public Written write(Path file, KeyLock lock) {
            try (var writer = new BackupWriter(file)) {
                writer.add(Names.DATABASE, folder.resolve(Names.DATABASE));
                addKey(writer, lock);
                for (var name : Names.REPOSITORIES) {
                    writer.add(name, folder.resolve(name));
                }
                if (Files.exists(folder.resolve(Names.BUILD_LOGS))) {
                    writer.add(Names.BUILD_LOGS, folder.resolve(Names.BUILD_LOGS));
                }
                for (var volume : volumes) {
                    var name = Names.VOLUMES + "/" + volume;
                    writer.addSparse(name, folder.resolve(name));
                }
                var written = writer.finish();
                return new Written(written.bytes(), written.sha256());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        file + " cannot be written (" + e.getMessage() + "); nothing is left of it",
                        e);
            }
        }

        /** There is no key before the first secret. */
        private void addKey(BackupWriter writer, KeyLock lock) throws IOException {
            var file = home.secrets().resolve("key");
            if (!Files.exists(file)) {
                return;
            }
            var key = Files.readAllBytes(file);
            switch (lock) {
                case KeyLock.None() -> writer.add(Names.KEY, key);
                case KeyLock.Passphrase(var passphrase) ->
                        writer.add(Names.LOCKED_KEY, LockedKey.lock(key, passphrase));
            }
        }

        @Override
        public void close() {
            discard(folder);
        }
    }
}
