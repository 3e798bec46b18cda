package dev.haechi.cli.question;

import dev.haechi.app.question.WaypointAnswer.Verdict;
import dev.haechi.network.diff.Standing;
import dev.haechi.network.edit.Edit;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Wording;

/** What is said of differences, exposure, waypoints, lint and blast. */
enum QuestionWords implements Wording {
    DIFF_NONE,
    DIFF_CLOSED_OPEN,
    DIFF_CLOSED_UNKNOWN,
    DIFF_UNKNOWN_OPEN,
    DIFF_OPEN_CLOSED,
    DIFF_OPEN_UNKNOWN,
    DIFF_UNKNOWN_CLOSED,
    /** Sender, receiver. */
    DIFF_PACKET,
    /** How many. */
    DIFF_PAIRS,
    DIFF_BECAUSE,
    DIFF_TOGETHER,
    DIFF_UNDO,
    EDIT_ADDED,
    EDIT_REMOVED,
    EDIT_CHANGED,
    EDIT_MOVED,
    LINT_NOTHING,
    /** How many. */
    LINT_HIGH,
    /** How many. */
    LINT_MEDIUM,
    /** How many. */
    LINT_LOW,
    EXPOSED_NOTHING,
    /** Services, addresses. */
    EXPOSED_WRITTEN,
    /** Places. */
    EXPOSED_THROUGH,
    /** From, to, the places, the missing facts. */
    WAYPOINT_ALWAYS,
    WAYPOINT_NO_PATH,
    WAYPOINT_OPEN,
    WAYPOINT_BYPASSED,
    /** What is taken over. */
    BLAST,
    BLAST_NOTHING,
    /** How many steps. */
    BLAST_STEP,
    BLAST_MAYBE,
    /** Who. */
    BLAST_SAFE,
    /** The facts. */
    UNKNOWN,
    /** The facts. */
    MISSING;

    static QuestionWords of(Standing before, Standing after) {
        return valueOf("DIFF_" + before + "_" + after);
    }

    static QuestionWords of(Edit.Kind kind) {
        return valueOf("EDIT_" + kind);
    }

    static QuestionWords of(Severity severity) {
        return valueOf("LINT_" + severity);
    }

    static QuestionWords of(Verdict verdict) {
        return valueOf("WAYPOINT_" + verdict);
    }

    @Override
    public String key() {
        return name();
    }
}
