package dev.haechi.git;

import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Copies objects between repositories of this machine; what is there already is not read again. */
final class ObjectCopy implements AutoCloseable {
    private final Repository from;
    private final Repository to;
    private final ObjectReader reader;
    private final ObjectInserter inserter;

    ObjectCopy(Repository from, Repository to) {
        this.from = from;
        this.to = to;
        this.reader = from.newObjectReader();
        this.inserter = to.newObjectInserter();
    }

    /** A commit with all its ancestors and their files. */
    void history(ObjectId tip) throws IOException {
        try (var walk = new RevWalk(from)) {
            walk.markStart(walk.parseCommit(tip));
            for (var commit : walk) {
                if (!has(commit)) {
                    tree(commit.getTree());
                    one(commit, Constants.OBJ_COMMIT);
                }
            }
        }
        inserter.flush();
    }

    /** A tree with all below it. Parts that are there already are left out. */
    void tree(ObjectId tree) throws IOException {
        if (has(tree)) {
            return;
        }
        var entries = new CanonicalTreeParser();
        for (entries.reset(reader, tree); !entries.eof(); entries = entries.next()) {
            var id = entries.getEntryObjectId();
            var mode = entries.getEntryFileMode();
            if (mode.equals(FileMode.TREE)) {
                tree(id);
            } else if (!mode.equals(FileMode.GITLINK) && !has(id)) {
                one(id, Constants.OBJ_BLOB);
            }
        }
        one(tree, Constants.OBJ_TREE);
        inserter.flush();
    }

    @Override
    public void close() {
        reader.close();
        inserter.close();
    }

    private void one(ObjectId id, int type) throws IOException {
        var loader = reader.open(id, type);
        try (var bytes = loader.openStream()) {
            inserter.insert(type, loader.getSize(), bytes);
        }
    }

    private boolean has(ObjectId id) throws IOException {
        return to.getObjectDatabase().has(id);
    }
}
