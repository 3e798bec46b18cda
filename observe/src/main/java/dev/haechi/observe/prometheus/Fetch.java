package dev.haechi.observe.prometheus;

import java.net.URI;

/**
 * Gets a document by HTTP, wherever the environment's network is: over the machine's own sockets,
 * or from inside a namespace.
 */
@FunctionalInterface
public interface Fetch {
    /**
     * The body of an answer with status 200.
     *
     * @throws SignalsUnavailable when there is none within the fetcher's deadline
     */
    String get(URI address);
}
