package dev.haechi.provision.testing;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.Change;
import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.CloudReader;
import dev.haechi.provision.CloudWriter;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.text.Problem;
import java.time.Duration;
import java.util.List;

/** A provider whose caller dies at the n-th effect, before it or after it. */
final class CrashingCloud implements CloudProvider, CloudWriter {
    private final CloudProvider real;
    private final int at;
    private final boolean after;
    private int made;

    /** The caller's process died; nothing catches it but the test. */
    static final class Crash extends Error {
        private Crash(int effect) {
            super("crash at effect " + effect);
        }
    }

    CrashingCloud(CloudProvider real, int at, boolean after) {
        this.real = real;
        this.at = at;
        this.after = after;
    }

    @Override
    public CloudReader reader() {
        return real.reader();
    }

    @Override
    public CloudWriter writer() {
        return this;
    }

    @Override
    public List<Problem> refusals(Landscape wanted) {
        return real.refusals(wanted);
    }

    @Override
    public void apply(
            EnvironmentName environment, Change change, IdempotencyKey key, Duration within) {
        boolean now = made++ == at;
        if (now && !after) {
            throw new Crash(at);
        }
        real.writer().apply(environment, change, key, within);
        if (now) {
            throw new Crash(at);
        }
    }
}
