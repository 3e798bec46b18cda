package dev.haechi.containers.replica;

import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.delivery.rollout.ReplicaRuntime.Watch;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at something again and again, and tells when it is no longer the same. */
public final class Looking<T> implements Watch {
    private final Duration between;
    private final Supplier<T> look;
    private final Consumer<T> listener;
    private volatile boolean closed;
    private @Nullable T last;

    private Looking(Duration between, Supplier<T> look, Consumer<T> listener) {
        this.between = between;
        this.look = look;
        this.listener = listener;
    }

    public static <T> Watch begin(
            String name, Duration between, Supplier<T> look, Consumer<T> listener) {
        var looking = new Looking<>(between, look, listener);
        Thread.ofVirtual().name(name).start(looking::go);
        return looking;
    }

    private void go() {
        while (!closed) {
            try {
                var now = look.get();
                if (!now.equals(last)) {
                    last = now;
                    listener.accept(now);
                }
            } catch (EngineUnavailable later) {
                // The next look may succeed; until then the last one stands.
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
