package dev.haechi.network.answer;

/** What can be said of a question about a landscape without working out the answer. */
public enum Glance {
    /** The answer has no path. */
    NOTHING,
    /** Something passes for certain, by packets of the sender's own, and every path is certain. */
    CERTAIN,
    /** The answer has to be asked for. */
    ASK
}
