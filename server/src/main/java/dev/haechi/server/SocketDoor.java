package dev.haechi.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The socket of this machine: a file of mode 0600 in a folder of mode 0700. Who can open it is the
 * account that the server runs as, or root. It is there whatever other doors there are.
 *
 * @param path of the socket
 */
record SocketDoor(Path path) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Whether the request came in by the socket. */
    static boolean isBehind(HttpServletRequest request) {
        return request.getAttribute(SocketDoor.class.getName()) != null;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var owner = cleared();
        var mark = new Mark();
        factory.addConnectorCustomizers(
                connector -> {
                    connector.setProperty("unixDomainSocketPath", path.toString());
                    connector.setProperty("unixDomainSocketPathPermissions", "rw-------");
                    connector.setProperty("unixDomainSocketParentOwner", owner);
                    Connectors.limit(connector);
                    mark.socket = connector;
                });
        factory.addEngineValves(mark);
    }

    /** Takes away what a server that was killed has left; the owner of the folder. */
    private String cleared() {
        try {
            Files.deleteIfExists(path);
            return Files.getOwner(path.toAbsolutePath().getParent()).getName();
        } catch (IOException e) {
            throw new UncheckedIOException("the socket " + path + " cannot be replaced", e);
        }
    }

    /** Marks the requests that came in by the socket; nobody can set the mark from outside. */
    private static final class Mark extends ValveBase {
        private @Nullable Connector socket;

        Mark() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            if (request.getConnector().equals(socket)) {
                request.setAttribute(SocketDoor.class.getName(), true);
            }
            getNext().invoke(request, response);
        }
    }
}
