package dev.haechi.provision;

import dev.haechi.text.Outage;

/**
 * A provider did not do what it was asked for. The message says what was asked, what came back,
 * what state was left, and how to go on.
 */
public final class CloudUnavailable extends RuntimeException implements Outage {
    public CloudUnavailable(String message) {
        super(message);
    }

    public CloudUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
