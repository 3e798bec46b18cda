package dev.haechi.app.deploy;

/** Which commit of a service a person wants. */
public sealed interface Wanted {

    /** The newest of the branch that the service is built from. */
    record Newest() implements Wanted {}

    /** A commit, an abbreviation of one, a branch or a tag. */
    record Named(String text) implements Wanted {}
}
