package dev.haechi.wiring;

import java.time.Clock;

/** The one place where the time of the machine comes in. */
public final class Clocks {
    private Clocks() {}

    /** The clock of this machine, in UTC. */
    public static Clock ofThisMachine() {
        return Clock.systemUTC();
    }
}
