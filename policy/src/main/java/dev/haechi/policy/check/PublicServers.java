package dev.haechi.policy.check;

import dev.haechi.model.compute.Role;
import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Relation;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.Set;

/** What answers the internet stands in a DMZ, and nothing else stands there (EFS-17-01). */
record PublicServers() implements Check {
    private static final Set<Role> IN_DMZ = Set.of(Role.WEB, Role.PROXY, Role.BASTION);

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        subject.in(tally, Zone.DMZ);
        for (var place : subject.places().all()) {
            tally.asked();
            if (place.zone().is(Zone.DMZ)) {
                member(subject, place, tally);
            } else {
                exposed(subject, place, tally);
            }
        }
        return tally.done(Message.of(Reason.NOTHING_THERE));
    }

    private static void member(Case subject, Place place, Tally tally) {
        if (!place.instance() || place.balances()) {
            return;
        }
        var role = place.role().asOptional();
        if (role.isEmpty()) {
            tally.missing("role of instance " + place.id(), Case.destinations(place.addressSet()));
        } else if (!IN_DMZ.contains(role.get())) {
            tally.found(
                    Message.of(FindingText.NOT_FOR_DMZ, place.id(), role.get()),
                    place.id(),
                    Case.destinations(place.addressSet()),
                    subject.setting(place.id(), "role", role.get()),
                    subject.setting(place.id(), "subnet", place.subnet()));
        }
    }

    /** Outside of the DMZ only a bastion may answer; where the zone is unknown, it is a doubt. */
    private static void exposed(Case subject, Place place, Tally tally) {
        var answer = subject.fromInternet(Relation.REACH, place.end());
        if (answer.isEmpty()) {
            Case.doubts(tally, answer);
            return;
        }
        if (place.role().is(Role.BASTION) || place.zone().asOptional().isEmpty()) {
            return;
        }
        if (place.role().asOptional().isEmpty()) {
            tally.missing("role of instance " + place.id(), answer.flows());
            return;
        }
        tally.found(
                Message.of(
                        FindingText.ANSWERS_OUTSIDE_DMZ,
                        place.id(),
                        answer.services(),
                        place.zone().asOptional().orElseThrow()),
                place.id(),
                answer.flows(),
                subject.packet(answer.paths()),
                subject.setting(place.id(), "subnet", place.subnet()));
    }
}
