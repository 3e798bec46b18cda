package dev.haechi.runtime.kubernetes;

import dev.haechi.text.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Private keys in PEM, in the three forms that clusters write: PKCS#8, and those of RSA (PKCS#1)
 * and of elliptic curves (SEC 1) alone, which Java does not read by itself.
 */
final class KeyPairs {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END");

    private KeyPairs() {}

    /**
     * The key of a PEM text.
     *
     * @param wrapped whether it is in PKCS#8 already
     */
    record Block(boolean wrapped, Secret base64) {}

    /** The first unencrypted key of a text. */
    static Optional<Block> block(String pem) {
        var found = BLOCK.matcher(pem);
        return found.find()
                ? Optional.of(
                        new Block(
                                "PRIVATE KEY".equals(found.group(1)),
                                Secret.of(found.group(2) + "")))
                : Optional.empty();
    }

    /** The private key of a certificate; empty when the text holds another one, or none. */
    static Optional<PrivateKey> pair(X509Certificate certificate, Secret pem) {
        var owner = certificate.getPublicKey();
        return block(pem.reveal())
                .flatMap(block -> key(block, owner))
                .filter(key -> belongs(key, owner));
    }

    private static Optional<PrivateKey> key(Block block, PublicKey owner) {
        try {
            var der = Base64.getMimeDecoder().decode(block.base64().reveal());
            var wrapped = block.wrapped() ? der : wrap(der, owner);
            return Optional.of(
                    KeyFactory.getInstance(owner.getAlgorithm())
                            .generatePrivate(new PKCS8EncodedKeySpec(wrapped)));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static boolean belongs(PrivateKey key, PublicKey owner) {
        try {
            var algorithm =
                    switch (owner.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        case String other -> other;
                    };
            var message = new byte[] {1, 2, 3};
            var signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(message);
            var checking = Signature.getInstance(algorithm);
            checking.initVerify(owner);
            checking.update(message);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    /**
     * PKCS#8 of a bare key: the algorithm, with its curve, is that of the public key (RFC 5958).
     */
    private static byte[] wrap(byte[] bare, PublicKey owner) throws IOException {
        var algorithm = SubjectPublicKeyInfo.getInstance(owner.getEncoded()).getAlgorithm();
        return new PrivateKeyInfo(algorithm, ASN1Primitive.fromByteArray(bare)).getEncoded();
    }
}
