package dev.haechi.store.backup;

import dev.haechi.text.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key to the secrets, locked with a passphrase: AES-256-GCM under a key that PBKDF2 (HMAC of
 * SHA-256) derives from it. Salt and nonce stand before the rest.
 */
public final class LockedKey {
    /** As OWASP advises for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023). */
    private static final int ROUNDS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private LockedKey() {}

    /** Locks a key. */
    public static byte[] lock(byte[] key, Secret passphrase) {
        var random = new SecureRandom();
        var salt = new byte[SALT_BYTES];
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce).doFinal(key);
            return ByteBuffer.allocate(SALT_BYTES + NONCE_BYTES + locked.length)
                    .put(salt)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-256-GCM and PBKDF2", e);
        }
    }

    /** The key; empty when the passphrase is another one, or the bytes were changed. */
    public static Optional<byte[]> open(byte[] locked, Secret passphrase) {
        if (locked.length < SALT_BYTES + NONCE_BYTES) {
            return Optional.empty();
        }
        var salt = Arrays.copyOfRange(locked, 0, SALT_BYTES);
        var nonce = Arrays.copyOfRange(locked, SALT_BYTES, SALT_BYTES + NONCE_BYTES);
        var rest = Arrays.copyOfRange(locked, SALT_BYTES + NONCE_BYTES, locked.length);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce).doFinal(rest));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Secret passphrase, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, ROUNDS, KEY_BITS);
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        spec.clearPassword();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived.getEncoded(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
