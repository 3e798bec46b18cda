package dev.haechi.runtime.kubernetes;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Looks at servers alone, whatever they are reached by. */
abstract class ServerTrust extends X509ExtendedTrustManager {
    private static final String NO_SERVER = "this is no server";

    @Override
    public abstract void checkServerTrusted(X509Certificate[] shown, String kind)
            throws CertificateException;

    @Override
    public final void checkServerTrusted(X509Certificate[] shown, String kind, Socket socket)
            throws CertificateException {
        checkServerTrusted(shown, kind);
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] shown, String kind, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(shown, kind);
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] shown, String kind) {
        throw new UnsupportedOperationException(NO_SERVER);
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] shown, String kind, Socket socket) {
        throw new UnsupportedOperationException(NO_SERVER);
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] shown, String kind, SSLEngine engine) {
        throw new UnsupportedOperationException(NO_SERVER);
    }
}
