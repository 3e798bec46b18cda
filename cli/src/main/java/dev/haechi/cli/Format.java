package dev.haechi.cli;

/** How an answer is written. */
enum Format {
    /** For a person, in the person's language. */
    TEXT,
    /** For programs: documented by JSON Schemas, the same in every language. */
    JSON
}
