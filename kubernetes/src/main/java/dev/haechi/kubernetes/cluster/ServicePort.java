package dev.haechi.kubernetes.cluster;

import dev.haechi.model.service.Protocol;
import java.util.OptionalInt;

/**
 * A port of a service.
 *
 * @param name empty for none
 * @param target the number or the name of the pods' port
 * @param nodePort where every node listens, when that is written
 */
public record ServicePort(
        String name, Protocol protocol, int port, String target, OptionalInt nodePort) {}
