package dev.haechi.wiring.local;

import dev.haechi.access.secret.Secrets;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.store.tls.SealedCertificates;
import dev.haechi.text.Secret;
import java.util.Optional;

/** Keeps certificates and their keys among the sealed secrets, under names of their own. */
record KeptSecrets(Secrets secrets) implements SealedCertificates.SealedTexts {
    @Override
    public Optional<Secret> get(EnvironmentName environment, String name) {
        return secrets.get(environment, SecretName.of(Secrets.OWN + name));
    }

    @Override
    public void put(EnvironmentName environment, String name, Secret text) {
        secrets.set(environment, SecretName.of(Secrets.OWN + name), text);
    }
}
