package dev.haechi.app.backup;

import dev.haechi.app.gate.MachineGate;
import dev.haechi.app.progress.Progress;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes the state of this machine what a file says. */
public interface StateRestore {

    /** What may become of state that is there already. */
    enum Existing {
        /** Nothing: then there is none, or nothing is restored. */
        KEPT,
        /** It is replaced, when nothing of it runs. */
        REPLACED
    }

    /**
     * Restores. The state is as the file says when this returns well, and as it was otherwise.
     *
     * @return the digest of the file
     */
    Result<String> restore(Path file, KeyLock lock, Existing existing, Progress progress);

    /** Lets something be done on the machine as it is now. */
    <T> T onMachine(Function<Restored, T> body);

    /**
     * The machine after a restore.
     *
     * @param gate to write down that it happened
     * @param answer what there is now
     */
    record Restored(MachineGate gate, RestoreAnswer answer) {}
}
