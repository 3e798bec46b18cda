package dev.haechi.git;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Takes a source's commits over into the hosted branch. Two references tell what happened since:
 * the branch, which people push to, and {@code refs/haechi/source/BRANCH}, the commit that was
 * taken over last.
 *
 * @param hosted the repository
 * @param service whose it is
 * @param source as the blueprint names it
 */
record SourceTaking(Repository hosted, ServiceName service, ImageSource.Built source) {

    /** What was taken over last; null before the first time. */
    @Nullable ObjectId taken() throws IOException {
        return hosted.resolve(takenRef());
    }

    /** The hosted branch; null while it is empty. */
    @Nullable ObjectId head() throws IOException {
        return hosted.resolve(Constants.R_HEADS + source.branch());
    }

    /** The hosted branch after the source stands at a commit, which is in the hosted repository. */
    Result<CommitId> takeOver(ObjectId tip) throws IOException {
        var head = head();
        var taken = taken();
        if (head == null || head.equals(taken) || isAncestor(head, tip)) {
            update(Constants.R_HEADS + source.branch(), head, tip);
            update(takenRef(), taken, tip);
            return Result.ok(CommitId.of(tip.name()));
        }
        if (tip.equals(taken) || isAncestor(tip, head)) {
            update(takenRef(), taken, tip);
            return Result.ok(CommitId.of(head.name()));
        }
        return Result.failed(Problem.of(GitCode.BOTH_CHANGED, service, source.location()));
    }

    private String takenRef() {
        return "refs/haechi/source/" + source.branch();
    }

    private boolean isAncestor(ObjectId older, ObjectId newer) throws IOException {
        try (var walk = new RevWalk(hosted)) {
            return walk.isMergedInto(walk.parseCommit(older), walk.parseCommit(newer));
        }
    }

    /** Fails when somebody pushed meanwhile: the next time looks at what they pushed. */
    private void update(String name, @Nullable ObjectId from, ObjectId to) throws IOException {
        var update = hosted.updateRef(name);
        update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
        update.setNewObjectId(to);
        update.setRefLogMessage("taken over from " + source.location(), false);
        var result = update.forceUpdate();
        boolean done =
                switch (result) {
                    case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> true;
                    case NOT_ATTEMPTED,
                            LOCK_FAILURE,
                            REJECTED,
                            REJECTED_CURRENT_BRANCH,
                            IO_FAILURE,
                            RENAMED,
                            REJECTED_MISSING_OBJECT,
                            REJECTED_OTHER_REASON ->
                            false;
                };
        if (!done) {
            throw new IOException(name + " was changed by somebody else meanwhile: " + result);
        }
    }
}
