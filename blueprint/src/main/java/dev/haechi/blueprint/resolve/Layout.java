package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.PartName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Vpc;
import dev.haechi.text.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The VPCs, their subnets, and which unit stands where.
 *
 * @param origins of the VPCs
 * @param places every unit's subnet
 * @param nats subnets of the NAT gateways, by VPC
 */
record Layout(
        List<Vpc> vpcs,
        SequencedMap<VpcId, Origin> origins,
        List<Plot> plots,
        SequencedMap<ServiceName, SubnetId> places,
        SequencedMap<VpcId, SubnetId> nats) {
    Layout {
        vpcs = List.copyOf(vpcs);
        origins = new LinkedHashMap<>(origins);
        plots = List.copyOf(plots);
        places = new LinkedHashMap<>(places);
        nats = new LinkedHashMap<>(nats);
    }

    Plot plot(SubnetId id) {
        return plots.stream().filter(plot -> plot.id().equals(id)).findFirst().orElseThrow();
    }

    Plot plotOf(Unit unit) {
        return plot(Optional.ofNullable(places.get(unit.name())).orElseThrow());
    }

    VpcId vpcOf(Unit unit) {
        return plotOf(unit).vpc();
    }

    Vpc vpc(VpcId id) {
        return vpcs.stream().filter(vpc -> vpc.id().equals(id)).findFirst().orElseThrow();
    }

    Origin originOf(VpcId vpc) {
        return Optional.ofNullable(origins.get(vpc)).orElseThrow();
    }

    /** Whether something in the VPC is to reach the internet or to be reached from it. */
    boolean hasOutside(VpcId vpc) {
        return plots.stream()
                .filter(plot -> plot.vpc().equals(vpc))
                .anyMatch(plot -> plot.duty().exposure() == Exposure.PUBLIC);
    }

    /** {@code nat} for the first VPC that has a NAT gateway, {@code nat-VPC} for others. */
    String natName(VpcId vpc) {
        var nat = PartName.NAT.service().value();
        boolean first = nats.isEmpty() || nats.firstEntry().getKey().equals(vpc);
        return first ? nat : nat + "-" + vpc;
    }
}
