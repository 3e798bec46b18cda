package dev.haechi.kubernetes.cluster;

import dev.haechi.model.service.Protocol;

/**
 * A port that a container declares. It opens nothing: a container may listen on others too.
 *
 * @param name by which policies and services may refer to it; empty for none
 */
public record ContainerPort(String name, Protocol protocol, int number) {}
