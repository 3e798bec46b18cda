package dev.haechi.app.backup;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.MachineGate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Backs up the whole machine. It holds the leases of all environments while their state is copied,
 * so that no rollout is half in the copy, and gives them back before the file is written.
 *
 * @param machine permission and record
 * @param gate the lease of each environment, and its record there
 * @param environments that this machine knows
 * @param state of it
 */
public record Backup(MachineGate machine, Gate gate, Environments environments, StateFile state) {

    /**
     * Writes a backup.
     *
     * @param file that appears whole or not at all
     */
    public Result<BackupAnswer> run(Actor actor, Path file, KeyLock lock, Progress progress) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("file", file.toString());
        return machine.write(
                actor,
                Permission.OPERATE,
                "machine.backup",
                facts,
                () -> {
                    var all = environments.all();
                    return copied(actor, all, progress)
                            .map(copy -> written(copy, all, file, lock, facts, progress));
                });
    }

    /** Takes one lease after the other, and copies when all are held. */
    private Result<StateFile.Copied> copied(
            Actor actor, List<EnvironmentRecord> left, Progress progress) {
        if (left.isEmpty()) {
            return Result.ok(state.copy(progress));
        }
        var first = left.getFirst();
        return gate.change(
                actor,
                first.authority(),
                new Undertaking(first.name(), Permission.OPERATE, "environment.backup"),
                _ -> copied(actor, left.subList(1, left.size()), progress));
    }

    private static BackupAnswer written(
            StateFile.Copied copied,
            List<EnvironmentRecord> all,
            Path file,
            KeyLock lock,
            SequencedMap<String, String> facts,
            Progress progress) {
        try (copied) {
            progress.step(Message.of(BackupText.WRITING, file));
            var written = copied.write(file, lock);
            facts.put("sha256", written.sha256());
            return new BackupAnswer(
                    file.toString(),
                    written.bytes(),
                    written.sha256(),
                    all.stream().map(one -> one.name().value()).toList(),
                    copied.volumes(),
                    lock instanceof KeyLock.Passphrase);
        }
    }
}
