package dev.haechi.app.delivery;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work of another thread as if it had been done in this one. */
public final class Awaited {
    private Awaited() {}

    /**
     * The result of the work; what it threw is thrown here.
     *
     * @param what is waited for, for a person who reads that it was interrupted
     */
    public static <T> T result(Future<T> work, String what) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(what + " failed", e);
        }
    }
}
