package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;

/** No private subnet has a route to an internet gateway (EFS-15-04). */
record PrivateRoutes() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        for (var subnet : subject.landscape().subnets()) {
            var exposure = subnet.exposure().asOptional();
            if (exposure.isEmpty()) {
                tally.missing("exposure of subnet " + subnet.id(), concerns(subject, subnet));
            } else if (exposure.get() != Exposure.PUBLIC) {
                tally.asked();
                subnet(subject, subnet, exposure.get(), tally);
            }
        }
        return tally.done(Message.of(Reason.NO_PRIVATE_SUBNET));
    }

    private static void subnet(Case subject, Subnet subnet, Exposure exposure, Tally tally) {
        var table = subject.index().routeTable(subnet.routeTable());
        if (table.isEmpty()) {
            tally.missing("routing table " + subnet.routeTable(), concerns(subject, subnet));
            return;
        }
        for (var route : table.get().routes()) {
            if (route.target() instanceof RouteTarget.Internet(var gateway)) {
                tally.found(
                        Message.of(
                                FindingText.ROUTE_TO_INTERNET,
                                subnet.id(),
                                exposure,
                                table.get().id(),
                                route.destination(),
                                gateway),
                        subnet.id(),
                        concerns(subject, subnet, route),
                        subject.setting(
                                route.id(),
                                "target",
                                "internet gateway " + gateway,
                                table.get().id()),
                        subject.setting(subnet.id(), "routeTable", table.get().id()));
            }
        }
    }

    private static FlowSet concerns(Case subject, Subnet subnet) {
        return Case.flows(AddressSet.of(subnet.cidrs()), subject.internet(), ServiceSet.ALL);
    }

    private static FlowSet concerns(Case subject, Subnet subnet, Route route) {
        var beyond = AddressSet.of(route.destination()).intersect(subject.internet());
        return Case.flows(AddressSet.of(subnet.cidrs()), beyond, ServiceSet.ALL);
    }
}
