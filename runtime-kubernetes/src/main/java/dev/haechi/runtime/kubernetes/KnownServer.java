package dev.haechi.runtime.kubernetes;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts one server: by the authority of the kubeconfig, and by the name that it has to have. */
final class KnownServer extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager authorities;
    private final String name;

    KnownServer(X509ExtendedTrustManager authorities, String name) {
        this.authorities = authorities;
        this.name = name;
    }

    private void check(X509Certificate[] shown, String kind) throws CertificateException {
        authorities.checkServerTrusted(shown, kind);
        if (!Chains.named(shown[0], name)) {
            throw new CertificateException("the certificate is not for " + name);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind)
            throws CertificateException {
        check(shown, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind, Socket socket)
            throws CertificateException {
        check(shown, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind, SSLEngine engine)
            throws CertificateException {
        check(shown, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String kind) {
        throw new UnsupportedOperationException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String kind, Socket socket) {
        throw new UnsupportedOperationException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String kind, SSLEngine engine) {
        throw new UnsupportedOperationException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
