package dev.haechi.store.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The text form of certificates and keys (RFC 7468). */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {(byte) '\n'});

    /** RFC 5280 4.2.1.6: dNSName and iPAddress. */
    private static final Set<Integer> HOSTS = Set.of(2, 7);

    private Pem() {}

    static String of(X509Certificate certificate) throws GeneralSecurityException {
        return wrapped("CERTIFICATE", certificate.getEncoded());
    }

    static String of(PrivateKey key) {
        return wrapped("PRIVATE KEY", key.getEncoded());
    }

    static X509Certificate certificate(String pem) throws GeneralSecurityException {
        var bytes = pem.getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes));
    }

    /**
     * A private key (PKCS #8).
     *
     * @param algorithm of the key, such as {@code EC}
     * @throws IllegalArgumentException when it is no Base64
     */
    static PrivateKey key(String pem, String algorithm) throws GeneralSecurityException {
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    /** The hosts that a certificate stands for: DNS names and addresses. */
    static List<String> hosts(X509Certificate certificate) throws GeneralSecurityException {
        var names = certificate.getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream()
                        .filter(name -> HOSTS.contains((Integer) name.get(0)))
                        .map(name -> name.get(1).toString())
                        .toList();
    }

    private static String wrapped(String label, byte[] content) {
        return "-----BEGIN "
                + label
                + "-----\n"
                + LINES.encodeToString(content)
                + "\n-----END "
                + label
                + "-----\n";
    }
}
