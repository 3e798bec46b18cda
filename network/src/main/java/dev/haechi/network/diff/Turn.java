package dev.haechi.network.diff;

import java.util.EnumMap;
import java.util.Map;

/** From one standing to another. */
enum Turn {
    OPENED(Standing.CLOSED, Standing.OPEN),
    MAY_HAVE_OPENED(Standing.CLOSED, Standing.UNKNOWN),
    KNOWN_OPEN(Standing.UNKNOWN, Standing.OPEN),
    CLOSED(Standing.OPEN, Standing.CLOSED),
    MAY_HAVE_CLOSED(Standing.OPEN, Standing.UNKNOWN),
    KNOWN_CLOSED(Standing.UNKNOWN, Standing.CLOSED);

    private final Standing before;
    private final Standing after;

    Turn(Standing before, Standing after) {
        this.before = before;
        this.after = after;
    }

    Standing before() {
        return before;
    }

    Standing after() {
        return after;
    }

    /** Everything that turned, by how. */
    static Map<Turn, Passages> between(Reached before, Reached after) {
        var all = before.open().union(before.unknown());
        all = all.union(after.open()).union(after.unknown());
        var turns = new EnumMap<Turn, Passages>(Turn.class);
        for (var turn : values()) {
            var turned = after.having(turn.after, before.having(turn.before, all));
            if (!turned.isEmpty()) {
                turns.put(turn, turned);
            }
        }
        return turns;
    }
}
