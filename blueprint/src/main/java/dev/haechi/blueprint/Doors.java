package dev.haechi.blueprint;

import dev.haechi.model.service.Port;

/**
 * Ports on the machine's loopback address through which its people reach the environment.
 *
 * @param http leads to the edge's port 80
 * @param https leads to the edge's port 443
 * @param server Haechi's own server
 */
public record Doors(Port http, Port https, Port server) {
    /** What holds when the blueprint says nothing. */
    public static final Doors USUAL = new Doors(Port.of(8080), Port.of(8443), Port.of(7070));
}
