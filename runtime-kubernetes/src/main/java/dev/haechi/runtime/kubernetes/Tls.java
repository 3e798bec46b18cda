package dev.haechi.runtime.kubernetes;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** What Java needs for TLS. */
final class Tls {
    private static final char[] IN_MEMORY = {};

    private Tls() {}

    static SSLContext context(TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no TLS", e);
        }
    }

    /** Shows a certificate with its key. */
    static List<KeyManager> keys(List<X509Certificate> chain, PrivateKey key) {
        try {
            var store = empty();
            store.setKeyEntry("user", key, IN_MEMORY, chain.toArray(Certificate[]::new));
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, IN_MEMORY);
            return List.of(factory.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that fits its certificate is not taken", e);
        }
    }

    /** Trusts what these authorities signed and what is valid now; looks at no name. */
    static X509ExtendedTrustManager trusting(List<X509Certificate> authorities) {
        try {
            var store = empty();
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority" + i, authorities.get(i));
            }
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (var one : factory.getTrustManagers()) {
                if (one instanceof X509ExtendedTrustManager trust) {
                    return trust;
                }
            }
            throw new IllegalStateException("Java trusts nobody");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("authorities that were read are not taken", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("an empty store cannot be made", e);
        }
    }
}
