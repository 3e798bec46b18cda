package dev.haechi.containers.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at something for many who ask at once. Whoever asks gets what was looked at after asking:
 * those who come while a look is under way share the next one.
 */
public final class SharedLook<T> {
    private final Supplier<T> look;
    private final Object lock = new Object();
    private @Nullable CompletableFuture<T> running;
    private @Nullable CompletableFuture<T> next;

    public SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /** What there is now. Costs at most two looks of time, however many ask. */
    public T now() {
        CompletableFuture<T> mine;
        CompletableFuture<T> before;
        boolean first;
        synchronized (lock) {
            before = running;
            var waiting = next;
            first = waiting == null;
            mine = waiting == null ? new CompletableFuture<T>() : waiting;
            next = mine;
        }
        if (first) {
            await(before);
            synchronized (lock) {
                running = mine;
                next = null;
            }
            complete(mine);
        }
        return result(mine);
    }

    private void complete(CompletableFuture<T> mine) {
        try {
            mine.complete(look.get());
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
        }
    }

    private void await(@Nullable CompletableFuture<T> before) {
        if (before != null) {
            before.handle((_, _) -> true).join();
        }
    }

    private static <T> T result(CompletableFuture<T> mine) {
        try {
            return mine.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }
}
