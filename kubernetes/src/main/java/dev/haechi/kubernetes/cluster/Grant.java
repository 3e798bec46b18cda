package dev.haechi.kubernetes.cluster;

import java.util.Optional;

/**
 * That routes of one namespace may send to services of another (ReferenceGrant of the Gateway API).
 *
 * @param namespace whose services
 * @param from whose routes
 * @param service the only one; empty for all
 */
public record Grant(String namespace, String from, Optional<String> service) {}
