package dev.haechi.kubernetes.cluster;

import java.util.Optional;

/**
 * That routes of one namespace may send to services of another (ReferenceGrant of the Gateway API).
 *
 * @param namespace whose services
 * @param from whose routes
 * @param service the only one; empty for all
 */
public record Grant(String namespace, String from, Optional<String> service) {
    /** Whether routes of a namespace may send to a service. */
    public boolean admits(String routes, ObjectName to) {
        return namespace.equals(to.namespace())
                && from.equals(routes)
                && service.filter(one -> !one.equals(to.name())).isEmpty();
    }
}
