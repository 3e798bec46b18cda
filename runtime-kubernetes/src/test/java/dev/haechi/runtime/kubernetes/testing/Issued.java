package dev.haechi.runtime.kubernetes.testing;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** A certificate with its keys. */
public record Issued(X509Certificate certificate, KeyPair pair) {

    /** The certificate in PEM. */
    public String pem() {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key in PKCS#8. */
    public String key() {
        return block("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** The key in the form of its algorithm alone, as kubeadm and k3s write it. */
    public String bareKey() {
        try {
            var inner = PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded());
            return block(
                    pair.getPrivate().getAlgorithm() + " PRIVATE KEY",
                    inner.parsePrivateKey().toASN1Primitive().getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN "
                + label
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END "
                + label
                + "-----\n";
    }
}
