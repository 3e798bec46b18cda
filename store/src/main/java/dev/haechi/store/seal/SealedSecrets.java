package dev.haechi.store.seal;

import dev.haechi.access.secret.Secrets;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.store.SealedRows;
import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Secrets sealed before they reach the database. The key is made with the first secret; a missing
 * key beside sealed secrets is an error, never a reason to make another.
 */
public final class SealedSecrets implements Secrets {
    private final SealedRows rows;
    private final PrivateFile keyFile;
    private final Object lock = new Object();

    /** Guarded by the lock. */
    private @Nullable SealKey key;

    public SealedSecrets(SealedRows rows, PrivateFile keyFile) {
        this.rows = rows;
        this.keyFile = keyFile;
    }

    @Override
    public void set(EnvironmentName environment, SecretName name, Secret value) {
        var clear = value.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            rows.put(environment, name, key().seal(clear, place(environment, name)));
        } catch (GeneralSecurityException e) {
            throw broken(environment, name, e);
        }
    }

    @Override
    public Optional<Secret> get(EnvironmentName environment, SecretName name) {
        var sealed = rows.find(environment, name);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var clear = key().open(sealed.get(), place(environment, name));
            return Optional.of(Secret.of(new String(clear, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw broken(environment, name, e);
        }
    }

    @Override
    public Optional<String> version(EnvironmentName environment, SecretName name) {
        return rows.version(environment, name);
    }

    @Override
    public List<SecretName> names(EnvironmentName environment) {
        return rows.names(environment);
    }

    @Override
    public boolean delete(EnvironmentName environment, SecretName name) {
        return rows.delete(environment, name);
    }

    private SealKey key() {
        synchronized (lock) {
            if (key == null) {
                key = loaded();
            }
            return key;
        }
    }

    private SealKey loaded() {
        if (keyFile.exists()) {
            return SealKey.open(keyFile);
        }
        if (rows.any()) {
            throw new StoreFailure(
                    Problem.of(StoreCode.KEY_UNREADABLE, keyFile.path(), "there is no such file"));
        }
        return SealKey.create(keyFile);
    }

    private StoreFailure broken(
            EnvironmentName environment, SecretName name, GeneralSecurityException e) {
        return new StoreFailure(
                Problem.of(StoreCode.SEAL_BROKEN, name, environment, keyFile.path()), e);
    }

    /** Associated data: a sealed value that is moved to another name or environment won't open. */
    private static String place(EnvironmentName environment, SecretName name) {
        return environment.value().length() + ":" + environment + "," + name;
    }
}
