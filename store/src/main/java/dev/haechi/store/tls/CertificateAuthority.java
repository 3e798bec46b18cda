package dev.haechi.store.tls;

import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.text.Secret;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An X.509 authority (RFC 5280) with an ECDSA P-256 key, for one environment.
 *
 * @param certificate self-signed
 * @param key never leaves the process in clear but as {@link Secret}
 */
record CertificateAuthority(X509Certificate certificate, PrivateKey key) {
    /** Ten years: clients import the authority once. */
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

    /** CA/Browser Forum Baseline Requirements 6.3.2: at most 398 days. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    /** A new authority. */
    static CertificateAuthority create(String name, Instant now, SecureRandom random) {
        try {
            var keys = newKeys(random);
            var subject = new X500Principal("CN=" + name);
            var builder =
                    new JcaX509v3CertificateBuilder(
                            subject,
                            serial(random),
                            Date.from(now.minus(CLOCK_SKEW)),
                            Date.from(now.plus(AUTHORITY_LIFE)),
                            subject,
                            keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(signed(builder, keys.getPrivate()), keys.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("this JDK cannot make an ECDSA certificate", e);
        }
    }

    /** A certificate for hosts, with a key of its own. */
    ServerCertificate issue(List<String> hosts, Instant now, SecureRandom random) {
        try {
            var keys = newKeys(random);
            var builder =
                    new JcaX509v3CertificateBuilder(
                            certificate.getSubjectX500Principal(),
                            serial(random),
                            Date.from(now.minus(CLOCK_SKEW)),
                            Date.from(now.plus(SERVER_LIFE)),
                            new X500Principal("CN=" + hosts.getFirst()),
                            keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
            var issued = signed(builder, key);
            return new ServerCertificate(
                    Pem.of(issued) + Pem.of(certificate),
                    Secret.of(Pem.of(keys.getPrivate())),
                    issued.getNotAfter().toInstant());
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("this JDK cannot make an ECDSA certificate", e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(
                hosts.stream().map(CertificateAuthority::name).toArray(GeneralName[]::new));
    }

    private static GeneralName name(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /** 127 random bits: positive, and at most the 20 octets of RFC 5280 section 4.1.2.2. */
    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(127, random).add(BigInteger.ONE);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey signer)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
    }
}
