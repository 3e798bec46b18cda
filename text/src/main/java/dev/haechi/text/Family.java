package dev.haechi.text;

/** Who has to act on a problem. Exit codes and HTTP statuses are derived from it, here only. */
public enum Family {
    /** The person's own input has to change. */
    USER(1, 400),
    /** The person may not do this. */
    DENIED(1, 403),
    /** Something that Haechi depends on failed; trying again may help. */
    OUTSIDE(3, 502),
    /** Haechi itself is wrong. */
    BUG(4, 500);

    private final int exitCode;
    private final int httpStatus;

    Family(int exitCode, int httpStatus) {
        this.exitCode = exitCode;
        this.httpStatus = httpStatus;
    }

    /** The exit code of a command that ends with such a problem. */
    public int exitCode() {
        return exitCode;
    }

    /** The HTTP status of a request that ends with such a problem. */
    public int httpStatus() {
        return httpStatus;
    }
}
