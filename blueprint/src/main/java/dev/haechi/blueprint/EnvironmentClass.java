package dev.haechi.blueprint;

/** What a push alone may do in an environment. */
public enum EnvironmentClass {
    /** Development: a push is delivered. */
    DEV("dev"),
    /** Staging: a push is delivered. */
    STG("stg"),
    /** Production: a push makes a candidate, which another person deploys. */
    PROD("prod");

    private final String text;

    EnvironmentClass(String text) {
        this.text = text;
    }

    /** As the blueprint writes it. */
    public String text() {
        return text;
    }
}
