package dev.haechi.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again on a thread of its own, from when the server has started until
 * before it stops. A failure is logged once, and the next round tries again.
 */
final class Repeating implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(15);

    private final String name;
    private final Duration pause;
    private final Runnable action;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    Repeating(String name, Duration pause, Runnable action) {
        this.name = name;
        this.pause = pause;
        this.action = action;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join(LAST_ROUND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void loop() {
        boolean broken = false;
        try {
            do {
                broken = !round(broken);
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it went well. */
    private boolean round(boolean broken) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            if (!broken) {
                LOG.atWarn().log("{} failed and is tried again: {}", name, e.getMessage());
            }
            return false;
        }
    }
}
