package dev.haechi.delivery.webhook;

import dev.haechi.model.id.EnvironmentName;

/** Remembers which messages were taken, against replay. Safe for several threads and processes. */
public interface SeenWebhooks {

    /**
     * Remembers a message.
     *
     * @return whether it is the first time
     */
    boolean first(EnvironmentName environment, String fingerprint);

    /** Forgets a message that could not be acted on, so that the service may send it again. */
    void forget(EnvironmentName environment, String fingerprint);
}
