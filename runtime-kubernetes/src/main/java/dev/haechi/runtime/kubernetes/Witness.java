package dev.haechi.runtime.kubernetes;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Notes which certificates are shown, and takes all of them: for looking, never for asking. */
final class Witness extends X509ExtendedTrustManager {
    private List<X509Certificate> chain = List.of();

    /** What the last server showed, its own first. */
    List<X509Certificate> chain() {
        return chain;
    }

    private void note(X509Certificate[] shown) {
        chain = List.of(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind) {
        note(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind, Socket socket) {
        note(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String kind, SSLEngine engine) {
        note(shown);
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
        return new X509Certificate[0];
    }
}
