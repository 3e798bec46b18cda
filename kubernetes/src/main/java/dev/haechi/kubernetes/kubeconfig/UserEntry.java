package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Secret;
import java.util.Optional;

/**
 * A user of a kubeconfig. What is given several times counts as it does for kubectl: data before
 * files.
 *
 * @param origin of the entry
 * @param password whether it names a user and password
 * @param authProvider whether it names one of kubectl's former plugins
 */
public record UserEntry(
        Origin origin,
        String name,
        Optional<Material> certificate,
        Optional<Material> key,
        Optional<Secret> token,
        Optional<Material.InFile> tokenFile,
        Optional<ExecPlugin> plugin,
        boolean password,
        boolean authProvider) {

    /** Whether there is nothing that an API server could know somebody by. */
    public boolean isNobody() {
        return certificate.isEmpty()
                && key.isEmpty()
                && token.isEmpty()
                && tokenFile.isEmpty()
                && plugin.isEmpty()
                && !password
                && !authProvider;
    }
}
