package dev.haechi.network.answer;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;

/**
 * A change of a landscape that would help to admit a flow. What it admits is as narrow as it can be
 * said: whether it should be made is for a person to decide.
 */
public sealed interface Suggestion {
    /** A rule in a security group. */
    record AddGroupRule(GroupId group, Direction direction, Peer peer, ServiceSet services)
            implements Suggestion {}

    /**
     * An allowing rule in a network ACL.
     *
     * @param position before which rule, counted from 0; the number of rules for the end
     * @param reply whether it is for the replies
     */
    record AddAclRule(
            AclId acl,
            Direction direction,
            int position,
            AddressSet sources,
            AddressSet destinations,
            ServiceSet services,
            PortRange sourcePorts,
            boolean reply)
            implements Suggestion {}

    /** A route, before all others. */
    record AddRoute(RouteTableId table, Cidr destination, RouteTarget target)
            implements Suggestion {}

    /** A route of a hub's attachment, before all others. */
    record AddHubRoute(
            HubId hub, TransitHub.Attached from, Cidr destination, TransitHub.Attached target)
            implements Suggestion {}

    record AddPeering(VpcId one, VpcId other) implements Suggestion {}

    record AddInternetGateway(VpcId vpc) implements Suggestion {}

    /** An entry in the allow list of a NAT gateway. */
    record AddAllowEntry(
            GatewayId nat, AddressSet sources, AddressSet destinations, ServiceSet services)
            implements Suggestion {}

    /** A client that a load balancer's access list has to admit. */
    record AdmitClient(LoadBalancerId balancer, AddressSet client) implements Suggestion {}

    record AddListener(LoadBalancerId balancer, Service service) implements Suggestion {}

    /** Let an instance forward. */
    record Forward(InstanceId instance) implements Suggestion {}

    /**
     * Give it a floating IP. Which one is the provider's choice, so that what follows from it is
     * not in the suggestions.
     */
    record GiveFloatingIp(Id holder) implements Suggestion {}
}
