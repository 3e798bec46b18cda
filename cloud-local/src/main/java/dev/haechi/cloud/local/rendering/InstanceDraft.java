package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Cabling;
import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.LocalTables;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.network.Subnet;
import dev.haechi.nftables.FilterChains;
import java.util.Optional;

/** Describes an instance's namespace: one link, its addresses, its security groups. */
record InstanceDraft(Lowering lowering, Names names, Cabling cabling) {
    Space space(Instance instance, Subnet subnet) {
        var draft = new Draft(names.instance(instance.id()), instance.id());
        draft.plain();
        draft.setting("ipv4/ping_group_range", "0\t2147483647");
        draft.setting("ipv4/ip_unprivileged_port_start", "0");
        draft.setting("ipv4/ip_forward", instance.forwards() ? "1" : "0");
        draft.setting("ipv6/conf/all/forwarding", instance.forwards() ? "1" : "0");
        var cable = cabling.instance(instance, subnet.vpc());
        draft.link(
                Cabling.INSTANCE_LINK,
                "veth",
                cable.other().mac(),
                Optional.empty(),
                instance.id());
        for (var address : instance.addresses()) {
            int length =
                    subnet.cidrs().stream()
                            .filter(block -> block.contains(address))
                            .mapToInt(Cidr::length)
                            .findFirst()
                            .orElse(address.family().bits());
            draft.add(new Piece.OnLink(Cabling.INSTANCE_LINK, address, length), instance.id());
            var gateway = address.family() == IpFamily.V4 ? Draft.GATEWAY_V4 : Draft.GATEWAY_V6;
            draft.way(
                    address.family(),
                    "default via "
                            + gateway
                            + " dev "
                            + Cabling.INSTANCE_LINK
                            + " table main onlink",
                    instance.id());
        }
        if (!instance.groups().isEmpty()) {
            draft.firewall(
                    FilterChains.ofInstance(
                            LocalTables.OURS,
                            lowering.ofInstance(instance, Direction.INGRESS),
                            lowering.ofInstance(instance, Direction.EGRESS)),
                    instance.id());
        }
        return draft.done();
    }
}
