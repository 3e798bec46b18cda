package dev.haechi.app.backup;

import java.util.List;

/**
 * What was backed up.
 *
 * @param sha256 that a restore checks
 * @param environments in it
 * @param volumes in it: {@code ENVIRONMENT/SERVICE.img}
 * @param keyLocked whether the key to the secrets needs a passphrase
 */
public record BackupAnswer(
        String file,
        long bytes,
        String sha256,
        List<String> environments,
        List<String> volumes,
        boolean keyLocked) {
    public BackupAnswer {
        environments = List.copyOf(environments);
        volumes = List.copyOf(volumes);
    }
}
