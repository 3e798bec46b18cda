package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.selector.Truth;
import java.util.List;

/** Whether one reaches another. */
public enum Verdict {
    REACHES,
    /** Some of the pods behind a service answer, and others do not. */
    PARTLY,
    BLOCKED,
    UNKNOWN;

    /** Of packets of which any may be the one that is sent. */
    static Verdict of(List<PodFlow> flows) {
        return ofAll(flows.stream().map(PodFlow::arrives).toList());
    }

    /** The same, of whether each of them arrives. */
    public static Verdict ofAll(List<Truth> truths) {
        if (truths.contains(Truth.YES) && truths.contains(Truth.NO)) {
            return PARTLY;
        }
        if (truths.contains(Truth.UNKNOWN)) {
            return UNKNOWN;
        }
        return truths.contains(Truth.YES) ? REACHES : BLOCKED;
    }
}
