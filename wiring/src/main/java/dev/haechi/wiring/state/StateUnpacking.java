package dev.haechi.wiring.state;

import dev.haechi.app.backup.BackupText;
import dev.haechi.app.backup.KeyLock;
import dev.haechi.app.progress.Progress;
import dev.haechi.store.DatabaseDump;
import dev.haechi.store.StoreCode;
import dev.haechi.store.backup.BackupReader;
import dev.haechi.store.backup.LockedKey;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Makes a state folder from a backup: everything in a folder within it first, with a database that
 * was filled and stopped again, and only then each part in its place by a rename. Until then the
 * state is as it was.
 *
 * @param home the state folder
 */
public record StateUnpacking(HomeFolder home) {
    private static final String WORK = "restore.work";
    private static final String FORMER = "restore.former";

    /** What stays when the state is replaced: a cache of images that are named by their content. */
    private static final String IMAGES = "containers";

    /** Whether there is nothing in the folder, or no folder. */
    public boolean isEmpty() {
        return children(home.path()).stream().allMatch(path -> path.endsWith(WORK));
    }

    /**
     * Restores from a file.
     *
     * @return the digest of the file, or why nothing was restored
     */
    public Result<String> restore(Path file, KeyLock lock, Progress progress) {
        progress.step(Message.of(BackupText.CHECKING, file));
        return BackupReader.verified(file).then(reader -> restore(reader, lock, progress));
    }

    private Result<String> restore(BackupReader reader, KeyLock lock, Progress progress) {
        boolean made = !Files.exists(home.path());
        var work = home.path().resolve(WORK);
        boolean done = false;
        try {
            home.begin();
            Tree.delete(work);
            var staged = new HomeFolder(work).prepare();
            progress.step(Message.of(BackupText.UNPACKING));
            reader.unpack(work);
            var result = key(reader.file(), staged, lock);
            if (result.problems().isEmpty()) {
                progress.step(Message.of(BackupText.RESTORING));
                database(staged);
                new RepositoryTar(staged.repositories()).unpack(work);
                takeOver(work);
                done = true;
            }
            return result.map(_ -> reader.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "nothing was restored into " + home.path() + ": " + e.getMessage(), e);
        } finally {
            clean(made && !done ? home.path() : work);
        }
    }

    private static Result<Path> key(Path file, HomeFolder staged, KeyLock lock) throws IOException {
        var plain = staged.path().resolve(Names.KEY);
        var locked = staged.path().resolve(Names.LOCKED_KEY);
        if (Files.exists(locked)) {
            return switch (lock) {
                case KeyLock.None() -> Result.failed(Problem.of(StoreCode.BACKUP_LOCKED, file));
                case KeyLock.Passphrase(var passphrase) -> {
                    var key = LockedKey.open(Files.readAllBytes(locked), passphrase);
                    key.ifPresent(bytes -> new PrivateFile(plain).write(bytes));
                    Files.delete(locked);
                    yield key.isPresent()
                            ? Result.ok(plain)
                            : Result.failed(Problem.of(StoreCode.WRONG_PASSPHRASE, file));
                }
            };
        }
        if (Files.exists(plain)) {
            new PrivateFile(plain).write(Files.readAllBytes(plain));
        }
        return Result.ok(plain);
    }

    private static void database(HomeFolder staged) throws IOException {
        var dump = staged.path().resolve(Names.DATABASE);
        var postgres = new EmbeddedPostgres(staged);
        try {
            postgres.start(new DatabaseDump(dump)::restore);
        } finally {
            postgres.stop();
        }
        Tree.delete(dump);
    }

    /** From here on a crash leaves parts of both; the former ones are kept until all is there. */
    private void takeOver(Path work) throws IOException {
        var former = home.path().resolve(FORMER);
        Tree.delete(former);
        Files.createDirectory(former);
        for (var part : children(home.path())) {
            if (!part.endsWith(WORK) && !part.endsWith(FORMER) && !part.endsWith(IMAGES)) {
                move(part, former);
            }
        }
        for (var part : children(work)) {
            move(part, home.path());
        }
        home.prepare();
        Tree.delete(former);
    }

    private static void move(Path part, Path into) throws IOException {
        Files.move(part, into.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    private static void clean(Path folder) {
        try {
            Tree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted", e);
        }
    }
}
