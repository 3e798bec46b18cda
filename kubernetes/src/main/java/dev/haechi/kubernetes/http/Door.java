package dev.haechi.kubernetes.http;

import dev.haechi.text.Message;
import java.util.List;

/**
 * Where requests come in: an IngressClass or a Gateway, and the proxies that serve it.
 *
 * @param name of the class, or of the Gateway
 * @param proxies workloads by number; none when that is not known
 * @param facts what would have to be known of it
 */
record Door(String name, List<Opening> openings, List<Integer> proxies, List<Message> facts) {
    Door {
        openings = List.copyOf(openings);
        proxies = List.copyOf(proxies);
        facts = List.copyOf(facts);
    }
}
