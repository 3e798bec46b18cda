package dev.haechi.binaries;

import dev.haechi.text.Outage;

/** Somebody ended the build. What was built stays; the next one goes on after it. */
public final class BuildEnded extends RuntimeException implements Outage {
    BuildEnded(Throwable cause) {
        super(
                "the build was ended; what is built stays, and the next build goes on after it",
                cause);
    }
}
