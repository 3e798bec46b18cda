package dev.haechi.delivery.notice;

import java.time.Duration;
import java.util.List;

/**
 * Notices on their way. Adding one never waits for the one who is told, so that Slack being down
 * delays no deploy. Safe for several threads and processes.
 */
public interface Outbox {

    /**
     * A notice that is to be said now.
     *
     * @param id to report about it
     * @param attempts that failed before
     */
    record Pending(long id, Notice notice, int attempts) {}

    /** Keeps a notice until it was said. */
    void add(Notice notice);

    /**
     * The oldest notices that are due, reserved for the caller for a time: nobody else gets them
     * meanwhile, and they come back when nothing is reported about them.
     */
    List<Pending> take(int most, Duration reserved);

    /** It was said. */
    void said(long id);

    /** It could not be said; it is due again after a time. */
    void later(long id, Duration wait, String reason);

    /** It will not be said; the reason is kept. */
    void giveUp(long id, String reason);
}
