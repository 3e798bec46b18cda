package dev.haechi.delivery.run;

/** How far a run is. */
public enum RunState {
    /** Waits for another person's approval. */
    CANDIDATE,
    /** Waits for a worker. */
    QUEUED,
    /** A worker has claimed it. */
    RUNNING,
    SUCCEEDED,
    FAILED;

    /** Whether nothing will happen to it any more. */
    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED;
    }
}
