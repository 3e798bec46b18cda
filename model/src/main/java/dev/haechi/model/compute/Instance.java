package dev.haechi.model.compute;

import dev.haechi.model.address.Address;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine with one network interface. On the local cloud it is a place for one replica, made
 * beforehand: rollouts and scaling never change the landscape.
 *
 * @param addresses private, within its subnet: at most one IPv4 and one IPv6
 * @param groups none means not filtered
 * @param service which service's replica it is a place for
 * @param forwards whether it takes on packets that are not for itself
 * @param operatingSystem name and version
 * @param endOfLife when its operating system loses support
 */
public record Instance(
        InstanceId id,
        SubnetId subnet,
        List<Address> addresses,
        List<GroupId> groups,
        Fact<Role> role,
        Optional<ServiceName> service,
        boolean forwards,
        Fact<String> operatingSystem,
        Fact<LocalDate> endOfLife) {
    public Instance {
        addresses = List.copyOf(addresses);
        groups = List.copyOf(groups);
    }
}
