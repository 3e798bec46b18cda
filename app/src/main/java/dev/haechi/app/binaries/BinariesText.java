package dev.haechi.app.binaries;

import dev.haechi.text.Wording;

/** How far a build of binaries is. */
public enum BinariesText implements Wording {
    /** Another build has the folder. */
    WAITS,
    /** The binary. */
    DAMAGED,
    /** The binary, the how many-th, of how many. */
    BEGINS,
    /** The binary, the how many-th, of how many, seconds. */
    BUILT;

    @Override
    public String key() {
        return name();
    }
}
