package dev.haechi.app.environment;

import dev.haechi.model.service.Port;

/** The ports of this machine's loopback address. */
public interface LoopbackPorts {
    /** Whether a program could listen there now. */
    boolean isFree(Port port);
}
