package dev.haechi.runtime.kubernetes.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of a cluster, as kubeadm makes one. */
public final class Authority {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Issued own;

    private Authority(Issued own) {
        this.own = own;
    }

    /** A new one of a name; two of the same name have different keys. */
    public static Authority named(String commonName) {
        var now = Instant.now();
        return valid(commonName, now.minus(YEAR), now.plus(YEAR));
    }

    /** A new one for a time. */
    public static Authority valid(String commonName, Instant from, Instant to) {
        var name = new X500Principal("CN=" + commonName);
        var pair = pair("EC");
        return new Authority(
                new Issued(certificate(name, name, pair, pair, from, to, List.of(), true), pair));
    }

    /** The certificate of the authority itself. */
    public String pem() {
        return own.pem();
    }

    /** Whether this authority signed a certificate. */
    public boolean signed(X509Certificate certificate) {
        try {
            certificate.verify(own.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    /** A certificate for a year around now. */
    public Issued issue(String subject, String... names) {
        var now = Instant.now();
        return issue(subject, "EC", now.minus(YEAR), now.plus(YEAR), names);
    }

    /**
     * A certificate.
     *
     * @param subject such as {@code CN=admin,O=ops}
     * @param algorithm EC or RSA
     * @param names DNS names, or addresses
     */
    public Issued issue(
            String subject, String algorithm, Instant from, Instant to, String... names) {
        var pair = pair(algorithm);
        return new Issued(
                certificate(
                        new X500Principal(subject),
                        own.certificate().getSubjectX500Principal(),
                        pair,
                        own.pair(),
                        from,
                        to,
                        List.of(names),
                        false),
                pair);
    }

    private static KeyPair pair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            X500Principal subject,
            X500Principal issuer,
            KeyPair owner,
            KeyPair signer,
            Instant from,
            Instant to,
            List<String> names,
            boolean authority) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            new BigInteger(64, CHANCE),
                            Date.from(from),
                            Date.from(to),
                            subject,
                            owner.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!names.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, general(names));
            }
            var signing = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signing));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames general(List<String> names) {
        return new GeneralNames(
                names.stream()
                        .map(
                                name ->
                                        new GeneralName(
                                                name.matches("[0-9.]+")
                                                        ? GeneralName.iPAddress
                                                        : GeneralName.dNSName,
                                                name))
                        .toArray(GeneralName[]::new));
    }
}
