package dev.haechi.server;

import dev.haechi.app.listening.ServerPorts;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Service;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on loopback at exactly the ports that the environments' blueprints name: opens and closes
 * them as environments come and go. For one thread.
 */
final class LoopbackDoors implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackDoors.class);

    private final ServerPorts ports;
    private final Supplier<Service> service;
    private final Map<Integer, Connector> open = new LinkedHashMap<>();
    private Optional<String> lastFailure = Optional.empty();

    LoopbackDoors(ServerPorts ports, Supplier<Service> service) {
        this.ports = ports;
        this.service = service;
    }

    @Override
    public void run() {
        var wanted = ports.now();
        List.copyOf(open.keySet()).stream()
                .filter(port -> !wanted.contains(port))
                .forEach(this::close);
        wanted.stream().filter(port -> !open.containsKey(port)).forEach(this::open);
    }

    private void open(int port) {
        var connector = Connectors.loopback(port);
        try {
            service.get().addConnector(connector);
            open.put(port, connector);
            lastFailure = Optional.empty();
        } catch (IllegalArgumentException e) { // what Tomcat throws for a connector that fails
            complain(port, e);
            remove(connector);
        }
    }

    private void close(int port) {
        var connector = open.remove(port);
        if (connector != null) {
            remove(connector);
        }
    }

    private void remove(Connector connector) {
        service.get().removeConnector(connector);
        try {
            connector.destroy();
        } catch (LifecycleException e) {
            LOG.atDebug().setCause(e).log("a door was not open");
        }
    }

    /** The same failure is told once: it is tried again every second. */
    private void complain(int port, IllegalArgumentException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var problem =
                Problem.of(
                        ServerCode.PORT_TAKEN,
                        "127.0.0.1:" + port,
                        String.valueOf(cause.getMessage()));
        var line = problem.code().key() + " " + Language.ENGLISH.say(problem);
        if (!lastFailure.equals(Optional.of(line))) {
            lastFailure = Optional.of(line);
            LOG.error("{}. {}", line, Language.ENGLISH.fix(problem));
        }
    }
}
