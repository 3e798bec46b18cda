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
        return switch (step) {
            case FILE -> FILE;
            case CONTEXT -> CONTEXT;
            case CREDENTIALS -> CREDENTIALS;
            case CONNECTION -> CONNECTION;
            case SERVER -> SERVER;
            case PERSON -> PERSON;
            case VERSION -> VERSION;
            case RIGHTS -> RIGHTS;
        };
    }

    @Override
    public String key() {
        return name();
    }
}
