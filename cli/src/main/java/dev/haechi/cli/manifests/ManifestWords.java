package dev.haechi.cli.manifests;

import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Wording;

/** What is said of differences of clusters, of exposure and of blast. */
enum ManifestWords implements Wording {
    DIFF_NONE,
    DIFF_BLOCKED_REACHES,
    DIFF_BLOCKED_PARTLY,
    DIFF_BLOCKED_UNKNOWN,
    DIFF_UNKNOWN_REACHES,
    DIFF_UNKNOWN_PARTLY,
    DIFF_UNKNOWN_BLOCKED,
    DIFF_PARTLY_REACHES,
    DIFF_PARTLY_UNKNOWN,
    DIFF_PARTLY_BLOCKED,
    DIFF_REACHES_PARTLY,
    DIFF_REACHES_UNKNOWN,
    DIFF_REACHES_BLOCKED,
    /** Service, sender, receiver. */
    DIFF_PACKET,
    /** Request, sender. */
    DIFF_REQUEST,
    /** Request, sender, how many others. */
    DIFF_REQUESTS,
    /** How many. */
    DIFF_PAIRS,
    DIFF_BECAUSE,
    DIFF_TOGETHER,
    DIFF_UNDO,
    EDIT_ADDED,
    EDIT_REMOVED,
    EDIT_CHANGED,
    /** The facts. */
    MISSING,
    /** Blocks of addresses. */
    OUTSIDE,
    /** Services. */
    PARTLY,
    EXPOSED_NOTHING,
    /** An Ingress or HTTPRoute, services. */
    ROUTE,
    /** Workloads. */
    BLAST,
    /** Workloads. */
    BLAST_NOTHING,
    /** How many steps. */
    BLAST_STEP,
    /** How many steps. */
    BLAST_MAYBE,
    /** Workloads and services. */
    BLAST_SAFE;

    static ManifestWords of(Verdict before, Verdict after) {
        return valueOf("DIFF_" + before + "_" + after);
    }

    static ManifestWords of(Edit.Kind kind) {
        return valueOf("EDIT_" + kind);
    }

    @Override
    public String key() {
        return name();
    }
}
