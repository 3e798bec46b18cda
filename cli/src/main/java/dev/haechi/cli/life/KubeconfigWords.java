package dev.haechi.cli.life;

import dev.haechi.app.kubeconfig.Step;
import dev.haechi.text.Wording;

/** What is said of a kubeconfig. */
enum KubeconfigWords implements Wording {
    FILE,
    CONTEXT,
    CREDENTIALS,
    CONNECTION,
    SERVER,
    PERSON,
    VERSION,
    RIGHTS,
    /** The step cannot be looked at. */
    NOT_KNOWN,
    /** The context. */
    READY,
    /** How many problems. */
    FAULTS,
    /** Nothing is wrong that is known. */
    IN_DOUBT,
    /** Problems that do not stand in the way. */
    WARNINGS;

    static KubeconfigWords of(Step step) {
        return valueOf(step.name());
    }

    @Override
    public String key() {
        return name();
    }
}
