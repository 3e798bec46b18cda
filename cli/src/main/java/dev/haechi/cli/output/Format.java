package dev.haechi.cli.output;

/** How an answer is written. */
public enum Format {
    /** For a person, in the person's language. */
    TEXT,
    /** For programs: documented by JSON Schemas, the same in every language. */
    JSON
}
