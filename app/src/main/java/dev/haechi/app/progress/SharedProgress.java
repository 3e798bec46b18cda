package dev.haechi.app.progress;

import dev.haechi.text.Message;

/** Lets several threads tell one progress, one after the other. */
public final class SharedProgress implements Progress {
    private final Object lock = new Object();

    private final Progress progress;

    public SharedProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void step(Message what) {
        synchronized (lock) {
            progress.step(what);
        }
    }

    @Override
    public void detail(String what) {
        synchronized (lock) {
            progress.detail(what);
        }
    }
}
