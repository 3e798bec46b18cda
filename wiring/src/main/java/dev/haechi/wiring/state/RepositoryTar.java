package dev.haechi.wiring.state;

import dev.haechi.store.home.ServiceAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Packs and unpacks hosted repositories with tar(1), as the account that owns them: whatever it may
 * have put in there, no more is read or written than it could itself. What names commits is packed
 * before the objects, so that everything named is in it, whoever pushes meanwhile.
 *
 * @param repositories their folder
 */
record RepositoryTar(Path repositories) {
    private static final long MOST_MINUTES = 30;

    /** What tar answers when a file changed or vanished while it was read. */
    private static final int SOME_CHANGED = 1;

    /** Packs them into the two files. */
    void pack(Path folder) throws IOException {
        var named = new ArrayList<>(List.of("--exclude=*.lock", "--exclude=*.git/objects", "."));
        var objects =
                new ArrayList<>(
                        List.of(
                                "--exclude=*.git/refs",
                                "--exclude=*.git/logs",
                                "--exclude=*.git/packed-refs",
                                "--exclude=*.git/HEAD",
                                "--exclude=*.git/config",
                                "."));
        pack(named, folder.resolve(Names.REPOSITORIES.getFirst()));
        pack(objects, folder.resolve(Names.REPOSITORIES.getLast()));
    }

    private void pack(List<String> what, Path into) throws IOException {
        var words = new ArrayList<>(List.of("tar", "--create", "--warning=none", "--file=-"));
        words.addAll(what);
        var builder = as(words).redirectOutput(into.toFile());
        int exit = exit(builder);
        if (exit != 0 && exit != SOME_CHANGED) {
            throw new IOException("tar cannot pack " + repositories + ": exit code " + exit);
        }
    }

    /** Unpacks what {@link #pack} packed. */
    void unpack(Path folder) throws IOException {
        for (var name : Names.REPOSITORIES) {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                var builder =
                        as(List.of("tar", "--extract", "--preserve-permissions", "--file=-"))
                                .redirectInput(file.toFile())
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
                int exit = exit(builder);
                if (exit != 0) {
                    throw new IOException("tar cannot unpack " + file + ": exit code " + exit);
                }
                Files.delete(file);
            }
        }
    }

    private ProcessBuilder as(List<String> words) {
        return new ProcessBuilder(ServiceAccount.SERVER.command(words))
                .directory(repositories.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static int exit(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        try {
            if (process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IOException("tar did not end within " + MOST_MINUTES + " min");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while repositories were packed", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
