package dev.haechi.server;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/**
 * The ways in, each with the same limits: on headers, on idle and slow clients, on their number.
 */
final class Connectors {
    private static final int SILENT_MILLIS = 20_000;
    private static final int IDLE_MILLIS = 15_000;
    private static final int MOST_AT_ONCE = 512;
    private static final int HEADERS = 16 << 10;
    private static final int FORM = 64 << 10;

    /** What is read of a refused message, so that its sender gets the answer. */
    private static final int SWALLOWED = 16 << 20;

    private Connectors() {}

    /** Plain HTTP on loopback. */
    static Connector loopback(int port) {
        var connector = new Connector(Http11NioProtocol.class.getName());
        protocol(connector).setAddress(InetAddress.ofLiteral("127.0.0.1"));
        connector.setPort(port);
        limit(connector);
        return connector;
    }

    /** Where the process was told to listen besides. */
    static Connector of(Listening listening) {
        var connector = new Connector(Http11NioProtocol.class.getName());
        protocol(connector).setAddress(listening.address());
        connector.setPort(listening.port());
        limit(connector);
        listening.pem().ifPresent(pem -> secure(connector, pem));
        return connector;
    }

    static void limit(Connector connector) {
        var protocol = protocol(connector);
        protocol.setConnectionTimeout(SILENT_MILLIS);
        protocol.setKeepAliveTimeout(IDLE_MILLIS);
        protocol.setMaxConnections(MOST_AT_ONCE);
        protocol.setMaxHttpRequestHeaderSize(HEADERS);
        protocol.setMaxSwallowSize(SWALLOWED);
        protocol.setExecutor(new VirtualThreadExecutor("http-"));
        connector.setMaxPostSize(FORM);
        connector.setProperty(
                "bindOnInit", "false"); // bound when started, closed at once when stopped
        connector.setThrowOnFailure(true);
    }

    private static void secure(Connector connector, Listening.Pem pem) {
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        var certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateFile(pem.certificate());
        certificate.setCertificateKeyFile(pem.key());
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
        connector.setScheme("https");
        connector.setSecure(true);
        protocol(connector).setSSLEnabled(true);
    }

    private static AbstractHttp11Protocol<?> protocol(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            return protocol;
        }
        throw new IllegalStateException("HTTP is spoken here alone");
    }
}
