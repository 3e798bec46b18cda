package dev.haechi.git;

import dev.haechi.delivery.CommitId;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes the files of a commit. Untrusted input: names, links and sizes are checked, links are made
 * last so that nothing is written through one, and no filter or hook is run.
 *
 * @param repository that has the commit
 * @param commit whose files are written
 * @param into the folder to make
 */
record TreeExport(Repository repository, CommitId commit, Path into) {
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_FILES = 200_000;

    Result<Path> write() throws IOException {
        Files.createDirectory(into);
        var links = new LinkedHashMap<Path, String>();
        var problem = files(links).or(() -> leadingOut(links));
        if (problem.isPresent()) {
            discard();
            return Result.failed(problem.get());
        }
        for (var link : links.entrySet()) {
            Files.createDirectories(link.getKey().getParent());
            Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
        }
        return Result.ok(into);
    }

    private Optional<Problem> files(Map<Path, String> links) throws IOException {
        try (var walk = new RevWalk(repository);
                var tree = new TreeWalk(repository)) {
            tree.addTree(walk.parseCommit(ObjectId.fromString(commit.hex())).getTree());
            tree.setRecursive(true);
            long bytes = 0;
            for (int files = 0; tree.next(); files++) {
                var refusal = refusal(tree);
                if (refusal.isPresent()) {
                    return refusal;
                }
                bytes += repository.open(tree.getObjectId(0)).getSize();
                if (bytes > MOST_BYTES || files >= MOST_FILES) {
                    var most = files >= MOST_FILES ? MOST_FILES + " files" : "2 GiB";
                    return Optional.of(Problem.of(GitCode.TOO_MUCH, commit.brief(), most));
                }
                file(tree, links);
            }
            return Optional.empty();
        }
    }

    private Optional<Problem> refusal(TreeWalk tree) {
        var path = tree.getPathString();
        if (tree.getFileMode(0).equals(FileMode.GITLINK)) {
            return Optional.of(Problem.of(GitCode.SUBMODULE, commit.brief(), path));
        }
        for (var part : path.split("/", -1)) {
            var name = part.toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equals(".git")) {
                return Optional.of(Problem.of(GitCode.BAD_PATH, commit.brief(), path));
            }
        }
        return Optional.empty();
    }

    private void file(TreeWalk tree, Map<Path, String> links) throws IOException {
        var target = into.resolve(tree.getPathString());
        var loader = repository.open(tree.getObjectId(0));
        if (tree.getFileMode(0).equals(FileMode.SYMLINK)) {
            links.put(target, new String(loader.getBytes(), StandardCharsets.UTF_8));
            return;
        }
        Files.createDirectories(target.getParent());
        try (var out = Files.newOutputStream(target)) {
            loader.copyTo(out);
        }
        boolean executable = tree.getFileMode(0).equals(FileMode.EXECUTABLE_FILE);
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private Optional<Problem> leadingOut(Map<Path, String> links) {
        return links.entrySet().stream()
                .filter(link -> leadsOut(link.getKey(), link.getValue()))
                .map(link -> into.relativize(link.getKey()))
                .map(path -> Problem.of(GitCode.LINK_LEADS_OUT, commit.brief(), path))
                .findFirst();
    }

    /** By its text alone; a link through another link stays inside when both do. */
    private boolean leadsOut(Path link, String target) {
        return target.startsWith("/")
                || target.indexOf('\0') >= 0
                || !link.resolveSibling(target).normalize().startsWith(into);
    }

    private void discard() throws IOException {
        try (var paths = Files.walk(into)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
