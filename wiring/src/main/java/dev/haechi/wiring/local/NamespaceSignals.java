package dev.haechi.wiring.local;

import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Status;
import dev.haechi.cloud.local.LocalNamespaces;
import dev.haechi.cloud.local.socket.NamespaceSockets;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.workload.Workload;
import dev.haechi.observe.prometheus.PrometheusClient;
import dev.haechi.observe.prometheus.ServiceSignals;
import dev.haechi.observe.prometheus.SignalsUnavailable;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks the Prometheus of an environment from the server's own place in its landscape, whose
 * security group admits it.
 */
final class NamespaceSignals implements Status.Signals {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int OK = 200;

    @Override
    public List<ServiceSignals> of(Intended intended) {
        var resolved = intended.resolved();
        var server = resolved.workloads(Workload.Kind.SERVER).getFirst().slots().getFirst();
        var namespace = LocalNamespaces.of(intended.name()).name(server);
        var prometheus = resolved.workloads(Workload.Kind.PROMETHEUS).getFirst();
        var address =
                LandscapeIndex.of(resolved.landscape())
                        .instance(prometheus.slots().getFirst())
                        .orElseThrow()
                        .addresses()
                        .getFirst();
        var base = URI.create("http://" + address + ":" + prometheus.port().orElseThrow());
        var client =
                new PrometheusClient(
                        base, uri -> NamespaceSockets.callInside(namespace, () -> get(uri)));
        try {
            return client.signals(resolved.workloads().stream().map(Workload::name).toList());
        } catch (SignalsUnavailable _) {
            return List.of(); // not known is shown as such
        }
    }

    /** The socket is opened by the calling thread, and so in its namespace. */
    private static String get(URI uri) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (var body = connection.getInputStream()) {
            if (connection.getResponseCode() != OK) {
                throw new IOException("status " + connection.getResponseCode());
            }
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }
}
