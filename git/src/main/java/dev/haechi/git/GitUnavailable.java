package dev.haechi.git;

import dev.haechi.text.Outage;

/** A hosted repository cannot be read or written. Its branches are as they were. */
public final class GitUnavailable extends RuntimeException implements Outage {

    GitUnavailable(String what, Exception cause) {
        super(what + ": " + cause.getMessage() + ". Its branches are as they were", cause);
    }
}
