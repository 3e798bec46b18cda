package dev.haechi.app.nodes;

import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.text.Message;
import java.util.List;

/**
 * What becomes of a packet between two nodes.
 *
 * @param answered whether its reply comes back too
 * @param barriers what stops it
 * @param missing what would have to be known
 */
record Fate(Truth arrives, boolean answered, List<Barrier> barriers, List<Message> missing) {
    Fate {
        barriers = List.copyOf(barriers);
        missing = List.copyOf(missing);
    }
}
