package dev.haechi.wiring.local;

import dev.haechi.access.tls.Certificates;
import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Certificates whose authority can be found by whoever has to trust it: its certificate lies in
 * {@code ENVIRONMENT/ca.pem} as soon as a server has one of its certificates.
 *
 * @param certificates where they come from
 * @param folder of all environments
 */
record PublishedAuthorities(Certificates certificates, Path folder) implements Certificates {
    @Override
    public ServerCertificate forHosts(EnvironmentName environment, List<String> hosts) {
        var certificate = certificates.forHosts(environment, hosts);
        publish(environment, certificates.authorityPem(environment));
        return certificate;
    }

    @Override
    public Result<ServerCertificate> read(SecretName name, Secret pem, List<String> hosts) {
        return certificates.read(name, pem, hosts);
    }

    @Override
    public String authorityPem(EnvironmentName environment) {
        return certificates.authorityPem(environment);
    }

    /** Whoever reads the file sees the old certificate or the new one. */
    private void publish(EnvironmentName environment, String pem) {
        var file = folder.resolve(environment.value()).resolve("ca.pem");
        try {
            if (Files.exists(file) && Files.readString(file).equals(pem)) {
                return;
            }
            Files.createDirectories(file.getParent());
            var beside = Files.createTempFile(file.getParent(), ".ca", ".new");
            Files.writeString(beside, pem);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
