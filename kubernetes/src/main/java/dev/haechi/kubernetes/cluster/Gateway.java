package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.text.Origin;
import java.util.List;
import java.util.Optional;

/**
 * An entrance into the cluster (Gateway of the Gateway API).
 *
 * @param className of its GatewayClass
 */
public record Gateway(ObjectName name, String className, List<Listener> listeners, Origin origin) {
    /**
     * Where it takes requests.
     *
     * @param tls whether they are taken encrypted
     * @param host the only name, {@code *.} for any before the rest; none means any
     * @param routes from which namespaces routes may attach
     */
    public record Listener(
            String name, int port, boolean tls, Optional<String> host, Admits routes) {}

    /** From which namespaces routes may attach to a listener. */
    public sealed interface Admits {
        /** Its own only. */
        record Same() implements Admits {}

        record All() implements Admits {}

        /** Those with some labels. */
        record Selected(LabelSelector namespaces) implements Admits {}

        record Nobody() implements Admits {}
    }

    public Gateway {
        listeners = List.copyOf(listeners);
    }

    @Override
    public String toString() {
        return "Gateway " + name;
    }
}
