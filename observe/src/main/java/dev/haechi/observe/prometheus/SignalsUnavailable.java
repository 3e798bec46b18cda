package dev.haechi.observe.prometheus;

import dev.haechi.text.Outage;
import org.jspecify.annotations.Nullable;

/** Prometheus did not answer, or not in a form that is understood. Nothing was changed. */
public final class SignalsUnavailable extends RuntimeException implements Outage {
    public SignalsUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
