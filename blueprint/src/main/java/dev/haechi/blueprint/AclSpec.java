package dev.haechi.blueprint;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Action;
import dev.haechi.model.id.AclId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;
import java.util.List;

/** One of a VPC's {@code acls}: a stateless filter at the border of subnets, in the order given. */
public record AclSpec(Written<AclId> name, List<Entry> ingress, List<Entry> egress) {
    public AclSpec {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    /** One of its rules; the first that matches a packet decides. */
    public record Entry(
            Origin origin,
            Action action,
            AddressSet from,
            AddressSet to,
            ServiceSet services,
            PortRange sourcePorts) {}
}
