package dev.haechi.cloud.local;

import dev.haechi.cloud.local.space.Rendering;
import dev.haechi.cloud.local.space.SeenSpace;
import dev.haechi.model.landscape.Landscape;
import java.util.SequencedMap;

/** Reads altered filters and routes back, so that what is proved is what is there. */
record AsItIs(Landscape ordered, Rendering wanted, SequencedMap<String, SeenSpace> seen) {
    Landscape of(Landscape present) {
        return present;
    }
}
