package dev.haechi.app.deploy;

/** Which earlier release a person wants back. */
public sealed interface Earlier {

    /** The newest that served before, of another image than the one that serves. */
    record Former() implements Earlier {}

    /** The one of a number. */
    record Numbered(long number) implements Earlier {}
}
