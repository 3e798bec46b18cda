package dev.haechi.app.question;

import java.util.List;

/**
 * What somebody reaches.
 *
 * @param exposed by receiver in the order of the landscape; none when nothing is reached
 */
public record ExposedAnswer(List<Exposed> exposed) {
    public ExposedAnswer {
        exposed = List.copyOf(exposed);
    }

    /**
     * Receivers that are reached by one way.
     *
     * @param proxied whether through a proxy that opens a connection of its own, and not by packets
     * @param services what receivers are asked for
     * @param destinations the addresses that senders write to, as blocks
     * @param written the services that senders write
     * @param through gateways, floating IPs, load balancers and the like, in order
     * @param missing facts on which it depends whether the way exists; none when it certainly does
     */
    public record Exposed(
            List<String> from,
            List<String> to,
            boolean proxied,
            String services,
            String destinations,
            String written,
            List<String> through,
            List<String> missing) {
        public Exposed {
            from = List.copyOf(from);
            to = List.copyOf(to);
            through = List.copyOf(through);
            missing = List.copyOf(missing);
        }
    }
}
