package dev.haechi.containers.engine;

import org.jspecify.annotations.Nullable;

/**
 * A program of the machine that containers need is missing, hangs, or fails for no fault of ours.
 */
public final class EngineUnavailable extends RuntimeException implements dev.haechi.text.Outage {
    public EngineUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
