package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.access.CertificateFacts;
import dev.haechi.kubernetes.access.Reading;
import dev.haechi.kubernetes.kubeconfig.Material;
import dev.haechi.text.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads the certificates, keys and tokens that a kubeconfig gives.
 *
 * @param folder of the kubeconfig
 */
record Materials(Path folder) {

    /** Certificates in PEM. */
    Loaded certificates(Material material) {
        return load(material, Materials::asCertificates);
    }

    /** A private key in PEM, unencrypted. */
    Loaded key(Material material) {
        return load(
                material,
                (at, text) ->
                        KeyPairs.block(text).isPresent()
                                ? new Loaded(new Reading.Hidden(at), Secret.of(text), List.of())
                                : nothing(other(at, text)));
    }

    /** A token. */
    Loaded token(Material material) {
        return load(
                material,
                (at, text) ->
                        text.isBlank()
                                ? nothing(new Reading.Other(at))
                                : new Loaded(new Reading.Hidden(at), Secret.of(text), List.of()));
    }

    private Loaded load(Material material, BiFunction<Material, String, Loaded> meaning) {
        return switch (material) {
            case Material.Inline inline ->
                    decoded(inline.base64().reveal())
                            .map(text -> meaning.apply(inline, text))
                            .orElseGet(() -> nothing(new Reading.NotBase64(inline)));
            case Material.InFile file -> inFile(file, meaning);
        };
    }

    private Loaded inFile(Material.InFile file, BiFunction<Material, String, Loaded> meaning) {
        try {
            return meaning.apply(file, Files.readString(folder.resolve(file.path())));
        } catch (NoSuchFileException missing) {
            return nothing(new Reading.NotHere(file, file.path()));
        } catch (AccessDeniedException denied) {
            return nothing(new Reading.Unreadable(file, file.path(), "permission denied"));
        } catch (CharacterCodingException binary) {
            return nothing(new Reading.Other(file));
        } catch (IOException failed) {
            return nothing(new Reading.Unreadable(file, file.path(), Failures.said(failed)));
        }
    }

    private static Loaded nothing(Reading reading) {
        return new Loaded(reading, Secret.of(""), List.of());
    }

    private static Optional<String> decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What a text is that is neither certificate nor key. */
    private static Reading other(Material at, String text) {
        return decoded(text).filter(inner -> inner.contains("-----BEGIN ")).isPresent()
                ? new Reading.Base64Twice(at)
                : new Reading.Other(at);
    }

    private static Loaded asCertificates(Material at, String text) {
        if (!text.contains("-----BEGIN CERTIFICATE-----")) {
            return nothing(other(at, text));
        }
        try {
            var all = parsed(text);
            var facts = all.stream().map(Materials::facts).toList();
            return all.isEmpty()
                    ? nothing(new Reading.Other(at))
                    : new Loaded(new Reading.Certificates(at, facts), Secret.of(text), all);
        } catch (CertificateException broken) {
            return nothing(new Reading.Other(at));
        }
    }

    private static List<X509Certificate> parsed(String pem) throws CertificateException {
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
        return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The certificates of a PEM text; none when it is broken. */
    static List<X509Certificate> chain(String pem) {
        try {
            return parsed(pem);
        } catch (CertificateException broken) {
            return List.of();
        }
    }

    /** What a certificate says. */
    static CertificateFacts facts(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().getName();
        return new CertificateFacts(
                subject,
                certificate.getIssuerX500Principal().getName(),
                commonName(subject),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Chains.names(certificate));
    }

    private static String commonName(String subject) {
        for (var part : subject.split("(?<!\\\\)[,+]", -1)) {
            if (part.startsWith("CN=")) {
                return part.substring(3);
            }
        }
        return "";
    }
}
