package dev.haechi.app.backup;

import dev.haechi.access.Actor;
import dev.haechi.access.Authority;
import dev.haechi.access.Permission;
import dev.haechi.app.progress.Progress;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/**
 * Restores the whole machine from a backup. The record of it is the first entry after those of the
 * backup.
 *
 * @param state of the machine
 */
public record Restore(StateRestore state) {

    /** Restores; with a problem, everything is as it was. */
    public Result<RestoreAnswer> run(
            Actor actor,
            Path file,
            KeyLock lock,
            StateRestore.Existing existing,
            Progress progress) {
        var refusal = Authority.ofMachine().refusal(actor, Permission.OPERATE);
        if (refusal.isPresent()) {
            return Result.failed(refusal.get());
        }
        return state.restore(file, lock, existing, progress)
                .then(
                        sha256 ->
                                state.onMachine(
                                        restored -> recorded(actor, file, sha256, restored)));
    }

    private static Result<RestoreAnswer> recorded(
            Actor actor, Path file, String sha256, StateRestore.Restored restored) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("file", file.toString());
        facts.put("sha256", sha256);
        return restored.gate()
                .write(
                        actor,
                        Permission.OPERATE,
                        "machine.restore",
                        facts,
                        () -> Result.ok(restored.answer()));
    }
}
