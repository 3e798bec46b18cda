package dev.haechi.model.filter;

import dev.haechi.model.id.AclId;
import dev.haechi.model.id.VpcId;
import java.util.List;

/**
 * A stateless filter at the border of subnets: every packet, replies too, is judged by the first
 * rule that matches it, and denied when none does. Packets within one subnet do not cross it.
 *
 * @param ingress rules for packets into the subnet, in their order
 * @param egress rules for packets out of it, in their order
 */
public record NetworkAcl(AclId id, VpcId vpc, List<AclRule> ingress, List<AclRule> egress) {
    public NetworkAcl {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    /** The rules of a direction. */
    public List<AclRule> rules(Direction direction) {
        return switch (direction) {
            case INGRESS -> ingress;
            case EGRESS -> egress;
        };
    }
}
