package dev.haechi.runtime.kubernetes;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts one server: by the authority of the kubeconfig, and by the name that it has to have. */
final class KnownServer extends ServerTrust {
    private final X509ExtendedTrustManager authorities;
    private final String name;

    KnownServer(X509ExtendedTrustManager authorities, String name) {
        this.authorities = authorities;
        this.name = name;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind)
            throws CertificateException {
        authorities.checkServerTrusted(shown, kind);
        if (!Chains.named(shown[0], name)) {
            throw new CertificateException("the certificate is not for " + name);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
