package dev.haechi.store.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.text.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key that secrets are sealed with (AES-256-GCM), in a file beside the database, never in it.
 */
public final class SealKey {
    private final Aead aead;

    private SealKey(Aead aead) {
        this.aead = aead;
    }

    /** Makes a new key and keeps it in a file. */
    static SealKey create(PrivateFile file) {
        try {
            var keys =
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            var text =
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            file.write(text.getBytes(StandardCharsets.UTF_8));
            return new SealKey(keys.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads the key of a file. */
    static SealKey open(PrivateFile file) {
        try {
            var text = new String(file.read(), StandardCharsets.UTF_8);
            var keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            text, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            return new SealKey(keys.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw unreadable(file, e);
        }
    }

    /** Seals bytes for a place; they open at that place only. */
    byte[] seal(byte[] clear, String place) throws GeneralSecurityException {
        return aead.encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what was sealed for a place. */
    byte[] open(byte[] sealed, String place) throws GeneralSecurityException {
        return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    }

    private static StoreFailure unreadable(PrivateFile file, GeneralSecurityException e) {
        return new StoreFailure(
                Problem.of(StoreCode.KEY_UNREADABLE, file.path(), "it does not hold a key of ours"),
                e);
    }
}
