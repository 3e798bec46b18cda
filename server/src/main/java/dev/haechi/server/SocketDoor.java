package dev.haechi.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The socket of this machine: a file of mode 0600 in a folder of mode 0700. Who can open it is the
 * account that Haechi runs as, or root.
 *
 * @param path of the socket
 */
record SocketDoor(Path path) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        try {
            Files.deleteIfExists(path); // left by a server that was killed
        } catch (IOException e) {
            throw new UncheckedIOException("the socket " + path + " cannot be replaced", e);
        }
        var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setProperty("unixDomainSocketPath", path.toString());
        connector.setProperty("unixDomainSocketPathPermissions", "rw-------");
        factory.addAdditionalConnectors(connector);
        factory.addEngineValves(new Mark(connector));
    }

    /** Marks the requests that came in by the socket; nobody can set the mark from outside. */
    private static final class Mark extends ValveBase {
        private final Connector socket;

        Mark(Connector socket) {
            super(true);
            this.socket = socket;
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            if (request.getConnector() == socket) {
                request.setAttribute(SocketDoor.class.getName(), Boolean.TRUE);
            }
            getNext().invoke(request, response);
        }
    }
}
