package dev.haechi.cli.deliver;

import dev.haechi.text.Wording;

/** What is said about deliveries. */
enum DeliverText implements Wording {
    /** Service, commit. */
    SERVES,
    /** Run, service, commit, environment. */
    CANDIDATE,
    /** Run, service, commit, environment. */
    QUEUED,
    /** Run, service, commit, environment. */
    RUNNING,
    /** Run, service, commit. */
    SUCCEEDED,
    /** Run, service, commit. */
    FAILED,
    /** Run, what is being done. */
    PROGRESS,
    WAITS,
    /** Service, image, release that serves now, release that served. */
    ROLLED_BACK,
    /** Service, image. */
    ROLLED_BACK_NOTHING;

    @Override
    public String key() {
        return name();
    }
}
