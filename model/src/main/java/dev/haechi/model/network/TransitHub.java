package dev.haechi.model.network;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.VpcId;
import java.util.List;
import java.util.Optional;

/**
 * A router between VPCs and lines. A packet is routed by the table of the attachment that it came
 * through.
 */
public record TransitHub(HubId id, List<Attachment> attachments) {
    /** What is attached. */
    public sealed interface Attached {}

    public record AttachedVpc(VpcId vpc) implements Attached {}

    public record AttachedLine(GatewayId line) implements Attached {}

    /**
     * @param routes by longest prefix
     */
    public record Attachment(Attached to, List<HubRoute> routes) {
        public Attachment {
            routes = List.copyOf(routes);
        }
    }

    /**
     * @param target empty to drop
     */
    public record HubRoute(RouteId id, Cidr destination, Optional<Attached> target) {}

    public TransitHub {
        attachments = List.copyOf(attachments);
    }
}
