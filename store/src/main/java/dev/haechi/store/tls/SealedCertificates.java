package dev.haechi.store.tls;

import dev.haechi.access.tls.Certificates;
import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Certificates whose keys are kept where secrets are kept: sealed. */
public final class SealedCertificates implements Certificates {
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final SealedTexts texts;
    private final Clock clock;
    private final SecureRandom random;

    /** Where sealed texts are kept, by environment and name. */
    public interface SealedTexts {
        Optional<Secret> get(EnvironmentName environment, String name);

        void put(EnvironmentName environment, String name, Secret text);
    }

    public SealedCertificates(SealedTexts texts, Clock clock, SecureRandom random) {
        this.texts = texts;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public ServerCertificate forHosts(EnvironmentName environment, List<String> hosts) {
        return kept(environment, hosts).orElseGet(() -> renewed(environment, hosts));
    }

    @Override
    public Result<ServerCertificate> read(SecretName name, Secret pem, List<String> hosts) {
        return new GivenCertificate(name, pem.reveal()).check(hosts, now());
    }

    @Override
    public String authorityPem(EnvironmentName environment) {
        try {
            return Pem.of(authority(environment).certificate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the authority of " + environment + " is unreadable", e);
        }
    }

    private Optional<ServerCertificate> kept(EnvironmentName environment, List<String> hosts) {
        var chain = texts.get(environment, "tls.edge.chain");
        var key = texts.get(environment, "tls.edge.key");
        if (chain.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        try {
            var certificate = Pem.certificate(chain.get().reveal());
            var expires = certificate.getNotAfter().toInstant();
            boolean fresh = clock.instant().isBefore(expires.minus(RENEW_BEFORE));
            return fresh && new HashSet<>(Pem.hosts(certificate)).equals(new HashSet<>(hosts))
                    ? Optional.of(new ServerCertificate(chain.get().reveal(), key.get(), expires))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the kept certificate of " + environment + " is unreadable", e);
        }
    }

    private ServerCertificate renewed(EnvironmentName environment, List<String> hosts) {
        var issued = authority(environment).issue(hosts, now(), random);
        texts.put(environment, "tls.edge.chain", Secret.of(issued.chainPem()));
        texts.put(environment, "tls.edge.key", issued.keyPem());
        return issued;
    }

    private CertificateAuthority authority(EnvironmentName environment) {
        var certificate = texts.get(environment, "tls.authority.certificate");
        var key = texts.get(environment, "tls.authority.key");
        try {
            if (certificate.isPresent() && key.isPresent()) {
                return new CertificateAuthority(
                        Pem.certificate(certificate.get().reveal()),
                        Pem.key(key.get().reveal(), "EC"));
            }
            var made = CertificateAuthority.create("Haechi " + environment, now(), random);
            texts.put(
                    environment,
                    "tls.authority.certificate",
                    Secret.of(Pem.of(made.certificate())));
            texts.put(environment, "tls.authority.key", Secret.of(Pem.of(made.key())));
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the authority of " + environment + " is unreadable", e);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
