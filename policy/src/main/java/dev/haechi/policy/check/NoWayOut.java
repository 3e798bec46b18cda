package dev.haechi.policy.check;

import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Relation;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.Set;

/** Nothing in DATA or in an isolated subnet opens a connection to the internet (EFS-15-07). */
record NoWayOut() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        subject.in(tally, Zone.DATA);
        for (var place : subject.places().all()) {
            if (place.zone().is(Zone.DATA) || isIsolated(subject, place, tally)) {
                tally.asked();
                place(subject, place, tally);
            }
        }
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, Zone.DATA + ", " + Exposure.ISOLATED));
    }

    private static boolean isIsolated(Case subject, Place place, Tally tally) {
        var exposure =
                subject.places().subnet(place).map(Subnet::exposure).flatMap(e -> e.asOptional());
        if (exposure.isEmpty()) {
            tally.missing("exposure of subnet " + place.subnet(), Case.sources(place.addressSet()));
        }
        return exposure.filter(Exposure.ISOLATED::equals).isPresent();
    }

    private static void place(Case subject, Place place, Tally tally) {
        var glance = subject.leaving(Relation.REACH, place.end(), Set.of());
        if (glance == Glance.NOTHING) {
            return;
        }
        if (glance == Glance.CERTAIN && tally.isFull()) {
            tally.counted();
            return;
        }
        var answer = subject.toInternet(Relation.REACH, place.end(), Set.of());
        if (answer.isEmpty()) {
            Case.doubts(tally, answer);
            return;
        }
        tally.found(
                Message.of(FindingText.LEAVES, place.id(), answer.services()),
                place.id(),
                answer.flows(),
                subject.packet(answer.paths()));
    }
}
