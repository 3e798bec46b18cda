package dev.haechi.store.tls;

import dev.haechi.access.tls.CertificateCode;
import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A certificate that somebody else issued, as a person put it into a secret.
 *
 * @param name of the secret
 * @param pem chain and key
 */
record GivenCertificate(SecretName name, String pem) {
    private static final Pattern CERTIFICATE = block("CERTIFICATE");
    private static final Pattern KEY = block("PRIVATE KEY");

    private static Pattern block(String label) {
        return Pattern.compile("-----BEGIN %1$s-----([^-]+)-----END %1$s-----".formatted(label));
    }

    /** The certificate, when it can be shown for these hosts at this moment. */
    Result<ServerCertificate> check(List<String> hosts, Instant now) {
        var chain = CERTIFICATE.matcher(pem).results().map(found -> found.group()).toList();
        var key = KEY.matcher(pem);
        if (chain.isEmpty() || !key.find()) {
            return unreadable(chain.isEmpty() ? "no CERTIFICATE" : "no PRIVATE KEY (PKCS #8)");
        }
        try {
            var leaf = Pem.certificate(chain.getFirst());
            var privateKey = Pem.key(key.group(), leaf.getPublicKey().getAlgorithm());
            var problems = new Problems();
            validity(leaf, now).ifPresent(problems::add);
            others(leaf, hosts).ifPresent(problems::add);
            if (!fits(privateKey, leaf.getPublicKey())) {
                problems.add(Problem.of(CertificateCode.OTHER_KEY, name));
            }
            return problems.orElse(
                    new ServerCertificate(
                            String.join("\n", chain) + "\n",
                            Secret.of(key.group() + "\n"),
                            leaf.getNotAfter().toInstant()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return unreadable(e.getClass().getSimpleName());
        }
    }

    /** Whatever the parser said stays unsaid: it might quote the key. */
    private Result<ServerCertificate> unreadable(String why) {
        return Result.failed(Problem.of(CertificateCode.UNREADABLE, name, why));
    }

    private Optional<Problem> validity(X509Certificate leaf, Instant now) {
        var from = leaf.getNotBefore().toInstant();
        var to = leaf.getNotAfter().toInstant();
        return now.isBefore(from) || now.isAfter(to)
                ? Optional.of(Problem.of(CertificateCode.NOT_VALID_NOW, name, from, to))
                : Optional.empty();
    }

    private Optional<Problem> others(X509Certificate leaf, List<String> hosts)
            throws GeneralSecurityException {
        var own = Pem.hosts(leaf).stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        var others = hosts.stream().filter(host -> !standsFor(own, host)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                CertificateCode.OTHER_HOSTS,
                                name,
                                String.join(", ", others),
                                String.join(", ", own)));
    }

    /** RFC 6125 6.4.3: a star stands for the whole first label, and for no more. */
    private static boolean standsFor(List<String> names, String host) {
        var wanted = host.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return names.contains(wanted) || (dot > 0 && names.contains("*" + wanted.substring(dot)));
    }

    /** What the key signs the certificate's key verifies. */
    private static boolean fits(PrivateKey key, PublicKey certified)
            throws GeneralSecurityException {
        var algorithm =
                switch (certified.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> certified.getAlgorithm();
                };
        var signature = Signature.getInstance(algorithm);
        var text = "haechi".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        signature.initSign(key);
        signature.update(text);
        var signed = signature.sign();
        signature.initVerify(certified);
        signature.update(text);
        return signature.verify(signed);
    }
}
