package dev.haechi.kubernetes.reach;

import dev.haechi.text.ProblemCode;

/** What can be wrong with a question about a cluster. */
public enum ReachCode implements ProblemCode {
    /** A name of nothing: the name, those that there are. */
    NOBODY("KUB-201"),
    /** A name of several: the name, whose it is. */
    AMBIGUOUS("KUB-202");

    private final String key;

    ReachCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
