package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.kubeconfig.Endpoint;
import java.util.Optional;

/**
 * How an API server is reached.
 *
 * @param server it
 * @param proxy that is gone through; empty where it is reached directly
 */
record Way(Endpoint server, Optional<Endpoint> proxy) {}
