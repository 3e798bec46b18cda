package dev.haechi.kubernetes.distribution;

import java.time.Duration;

/** Told how far a build is. Implementations never fail and never wait. */
public interface BuildWatch {
    /** Another build has the folder; this one goes on when that has ended. */
    void waits();

    /** What was there is not as it was built, and is built again. */
    void damaged(String binary);

    /** A binary is begun: the how many-th of how many that are missing. */
    void begins(String binary, int number, int of);

    /** A line that Go prints. */
    void says(String line);

    /** It is there. */
    void built(String binary, int number, int of, Duration took);
}
