package dev.haechi.app.progress;

import dev.haechi.text.Message;

/** Told how far long work is. Implementations never fail and never wait. */
public interface Progress {
    /** A step begins; the one before it is done. */
    void step(Message what);

    /** Something within a step, such as one change of many. */
    void detail(String what);

    /** For work that nobody watches. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void step(Message what) {
                // nobody watches
            }

            @Override
            public void detail(String what) {
                // nobody watches
            }
        };
    }
}
