package dev.haechi.network.search;

import dev.haechi.model.compute.LoadBalancer;
import java.util.List;

/**
 * What is reached through one listener of a load balancer.
 *
 * @param arrivals with the path from the load balancer on; its first connection stands for whoever
 *     came to the listener
 */
public record Onward(
        LoadBalancer balancer, LoadBalancer.Listener listener, List<Arrival> arrivals) {
    public Onward {
        arrivals = List.copyOf(arrivals);
    }
}
