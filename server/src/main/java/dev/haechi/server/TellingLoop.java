package dev.haechi.server;

import dev.haechi.app.notice.Telling;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox on a thread of its own, until it is closed. */
final class TellingLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TellingLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final Telling telling;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("telling").unstarted(this::loop);

    TellingLoop(Telling telling) {
        this.telling = telling;
    }

    /** Begins. */
    TellingLoop start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        boolean broken = false;
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                broken = round(broken);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails, the next round tries again; a row of failures is logged once. */
    private boolean round(boolean broken) {
        try {
            telling.once();
            return false;
        } catch (RuntimeException e) {
            if (!broken) {
                LOG.atWarn().setCause(e).log("the outbox could not be read; trying on");
            }
            return true;
        }
    }
}
