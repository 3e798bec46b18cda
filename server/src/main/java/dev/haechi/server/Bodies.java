package dev.haechi.server;

import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads what is sent, within limits: of one message, of the time that it takes, and of the memory
 * that all take together. Whoever is slow waits alone.
 */
final class Bodies {
    private static final int PIECE = 16 << 10;
    private final AtomicInteger room;
    private final Duration patience;

    /** With the limits of a server whose heap is small. */
    Bodies() {
        this(24 << 20, Duration.ofSeconds(30));
    }

    Bodies(int mostTogether, Duration patience) {
        this.room = new AtomicInteger(mostTogether);
        this.patience = patience;
    }

    /** The message, or why it is not taken. */
    Result<byte[]> read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            return Result.failed(Problem.of(ServerCode.BODY_TOO_LARGE, most));
        }
        int taken = 0;
        try {
            long end = System.nanoTime() + patience.toNanos();
            var body = new ByteArrayOutputStream();
            var piece = new byte[PIECE];
            var in = request.getInputStream();
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                taken += count;
                boolean crowded = room.addAndGet(-count) < 0;
                if (crowded || taken > most || System.nanoTime() > end) {
                    return Result.failed(problem(crowded, taken > most, most));
                }
                body.write(piece, 0, count);
            }
            return Result.ok(body.toByteArray());
        } finally {
            room.addAndGet(taken);
        }
    }

    private Problem problem(boolean crowded, boolean large, int most) {
        if (large) {
            return Problem.of(ServerCode.BODY_TOO_LARGE, most);
        }
        return crowded
                ? Problem.of(ServerCode.TOO_MUCH_AT_ONCE)
                : Problem.of(ServerCode.BODY_TOO_SLOW, patience.toSeconds());
    }
}
