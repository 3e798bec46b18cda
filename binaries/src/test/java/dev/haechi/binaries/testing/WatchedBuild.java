package dev.haechi.binaries.testing;

import dev.haechi.kubernetes.distribution.BuildWatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what a build tells, and tells it on. */
public final class WatchedBuild implements BuildWatch {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Consumer<String> further;

    /** Keeps it only. */
    public WatchedBuild() {
        this(_ -> {});
    }

    public WatchedBuild(Consumer<String> further) {
        this.further = further;
    }

    /** Everything but the lines of Go, in order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void waits() {
        tell("waits");
    }

    @Override
    public void damaged(String binary) {
        tell("damaged " + binary);
    }

    @Override
    public void begins(String binary, int number, int of) {
        tell("begins " + binary + " " + number + "/" + of);
    }

    @Override
    public void says(String line) {
        // Go's own words
    }

    @Override
    public void built(String binary, int number, int of, Duration took) {
        tell("built " + binary + " " + number + "/" + of);
    }

    private void tell(String line) {
        told.add(line);
        further.accept(line);
    }
}
