package dev.haechi.git;

import dev.haechi.delivery.CommitId;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A folder of this machine as a source: its own repository's branch, or the part of an enclosing
 * repository's current commit that lies in the folder.
 *
 * @param taking into the hosted repository
 * @param folder that is there
 */
record FolderSource(SourceTaking taking, Path folder) {

    Result<CommitId> take() throws IOException {
        var builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return Result.failed(Problem.of(GitCode.NO_REPOSITORY, taking.service(), folder));
        }
        try (var repository = builder.build()) {
            var root =
                    repository.isBare()
                            ? folder.toRealPath()
                            : repository.getWorkTree().toPath().toRealPath();
            var path = root.relativize(folder.toRealPath()).toString();
            return path.isEmpty() ? whole(repository) : part(repository, path);
        }
    }

    /** Its own repository: the branch with its history. */
    private Result<CommitId> whole(Repository repository) throws IOException {
        var branch = taking.source().branch();
        var tip = repository.resolve(Constants.R_HEADS + branch);
        if (tip == null) {
            var others =
                    repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
                            .map(ref -> Repository.shortenRefName(ref.getName()))
                            .toList();
            return Result.failed(
                    Problem.of(GitCode.NO_BRANCH, taking.service(), folder, branch, others));
        }
        try (var copy = new ObjectCopy(repository, taking.hosted())) {
            copy.history(tip);
        }
        return taking.takeOver(tip);
    }

    /** A part of an enclosing repository: a commit of our own with that tree. */
    private Result<CommitId> part(Repository repository, String path) throws IOException {
        var head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return nothing();
        }
        try (var walk = new RevWalk(repository)) {
            var commit = walk.parseCommit(head);
            try (var found = TreeWalk.forPath(repository, path, commit.getTree())) {
                return found == null || !found.isSubtree()
                        ? nothing()
                        : taken(repository, commit, path, found.getObjectId(0));
            }
        }
    }

    private Result<CommitId> nothing() {
        return Result.failed(Problem.of(GitCode.NOTHING_COMMITTED, taking.service(), folder));
    }

    private Result<CommitId> taken(
            Repository repository, RevCommit commit, String path, ObjectId tree)
            throws IOException {
        var last = taking.taken();
        if (last != null) {
            try (var walk = new RevWalk(taking.hosted())) {
                if (walk.parseCommit(last).getTree().equals(tree)) {
                    return taking.takeOver(last);
                }
            }
        }
        try (var copy = new ObjectCopy(repository, taking.hosted())) {
            copy.tree(tree);
        }
        // Without a date of our own, so that the same content gives the same commit again.
        var own = new CommitBuilder();
        own.setTreeId(tree);
        own.setAuthor(commit.getAuthorIdent());
        own.setCommitter(commit.getCommitterIdent());
        own.setMessage(commit.getShortMessage() + "\n\n" + path + " at " + commit.name() + "\n");
        if (last != null) {
            own.setParentId(last);
        }
        try (var inserter = taking.hosted().newObjectInserter()) {
            var id = inserter.insert(own);
            inserter.flush();
            return taking.takeOver(id);
        }
    }
}
