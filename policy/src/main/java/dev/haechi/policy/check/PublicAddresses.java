package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Role;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.Set;

/**
 * Who may hold a floating IP (EFS-15-05). The front of a load balancer counts as one when it stands
 * in the DMZ; elsewhere an instance's own role decides.
 */
record PublicAddresses() implements Check {
    private static final Set<Role> ROLES = Set.of(Role.BASTION, Role.PROXY);
    private static final Set<Zone> ZONES = Set.of(Zone.DMZ, Zone.MGMT);

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        for (var floating : subject.landscape().floatingIps()) {
            floating.holder()
                    .ifPresent(
                            holder -> {
                                tally.asked();
                                holder(subject, floating, holder, tally);
                            });
        }
        return tally.done(Message.of(Reason.NO_PUBLIC_ADDRESS));
    }

    private static void holder(
            Case subject, FloatingIp floating, FloatingIp.Holder holder, Tally tally) {
        switch (holder) {
            case FloatingIp.OnInstance(var instance) ->
                    subject.places()
                            .at(instance)
                            .ifPresentOrElse(
                                    place -> instance(subject, floating, place, tally),
                                    () -> dangling(subject, floating, instance, tally));
            case FloatingIp.OnLoadBalancer _, FloatingIp.OnNat _ -> {}
        }
    }

    private static void dangling(
            Case subject, FloatingIp floating, InstanceId instance, Tally tally) {
        tally.missing("instance " + instance, concerns(subject, floating));
    }

    private static void instance(Case subject, FloatingIp floating, Place place, Tally tally) {
        var zone = place.zone().asOptional();
        var role = place.role().asOptional();
        boolean front = place.balances();
        boolean zoneFits = zone.isEmpty() || ZONES.contains(zone.get());
        boolean roleFits = front || role.isEmpty() || ROLES.contains(role.get());
        if (!zoneFits || !roleFits) {
            tally.found(
                    Message.of(
                            FindingText.PUBLIC_ADDRESS,
                            place.id(),
                            floating.address(),
                            role.map(Object::toString).orElse("?"),
                            zone.map(Object::toString).orElse("?")),
                    place.id(),
                    concerns(subject, floating),
                    subject.setting(floating.id(), "holder", place.id(), place.id()));
            return;
        }
        if (zone.isEmpty()) {
            tally.missing(subject.places().zoneFact(place), concerns(subject, floating));
        }
        if (role.isEmpty() && !front) {
            tally.missing("role of instance " + place.id(), concerns(subject, floating));
        }
    }

    private static FlowSet concerns(Case subject, FloatingIp floating) {
        return Case.flows(subject.internet(), AddressSet.of(floating.address()), ServiceSet.ALL);
    }
}
