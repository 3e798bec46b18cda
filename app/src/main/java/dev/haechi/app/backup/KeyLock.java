package dev.haechi.app.backup;

import dev.haechi.text.Secret;

/** How the key to the secrets stands in a backup. */
public sealed interface KeyLock {

    /** As it is: whoever may read the file can open the secrets in it. */
    record None() implements KeyLock {}

    /** Locked with a passphrase that is kept elsewhere. */
    record Passphrase(Secret secret) implements KeyLock {}
}
