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

/** The text form of certificates and keys (RFC 7468). */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {(byte) '\n'});

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

    static PrivateKey ellipticKey(String pem) throws GeneralSecurityException {
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
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
