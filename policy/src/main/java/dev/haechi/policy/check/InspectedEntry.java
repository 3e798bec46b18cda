package dev.haechi.policy.check;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Relation;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The internet comes to APP through a WAF that blocks and an L7 balancer in the DMZ (EFS-15-02).
 */
record InspectedEntry() implements Check {
    /**
     * Places that a path may have to pass.
     *
     * @param sure those that are known to be what they must be
     * @param perhaps those of which a fact is missing
     * @param facts the missing facts
     */
    private record Guards(
            SequencedSet<Id> sure, SequencedSet<Id> perhaps, SequencedSet<String> facts) {
        Guards() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        Set<Id> all() {
            var both = new LinkedHashSet<>(sure);
            both.addAll(perhaps);
            return both;
        }
    }

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        var inspectors = inspectors(subject);
        var balancers = balancers(subject);
        for (var place : subject.in(tally, Zone.APP)) {
            tally.asked();
            judge(subject, place, inspectors, FindingText.NOT_INSPECTED, tally);
            judge(subject, place, balancers, FindingText.NOT_BALANCED, tally);
        }
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, Zone.APP));
    }

    private static void judge(
            Case subject, Place place, Guards guards, FindingText text, Tally tally) {
        var past = past(subject, place, guards.all());
        if (!past.isEmpty()) {
            tally.found(
                    Message.of(text, place.id(), past.services()),
                    place.id(),
                    past.flows(),
                    subject.packet(past.paths()));
            return;
        }
        Case.doubts(tally, past);
        var perhaps = past(subject, place, guards.sure());
        if (!perhaps.isEmpty()) {
            guards.facts().forEach(fact -> tally.missing(fact, perhaps.flows()));
        }
    }

    private static Answer past(Case subject, Place place, Set<Id> avoided) {
        return subject.fromInternet(Relation.REACH_PLUS, place.end(), avoided);
    }

    private static Guards inspectors(Case subject) {
        var guards = new Guards();
        for (var inspector : subject.landscape().inspectors()) {
            if (!List.of(Inspector.Kind.WAF, Inspector.Kind.IPS).contains(inspector.kind())) {
                continue;
            }
            if (inspector.mode().is(Inspector.Mode.BLOCK)) {
                guards.sure().add(inspector.id());
            } else if (inspector.mode() instanceof Fact.Unknown) {
                guards.perhaps().add(inspector.id());
                guards.facts().add("mode of inspector " + inspector.id());
            }
        }
        return guards;
    }

    private static Guards balancers(Case subject) {
        var guards = new Guards();
        for (var balancer : subject.landscape().loadBalancers()) {
            if (balancer.layer() != LoadBalancer.Layer.L7) {
                continue;
            }
            var subnet = subject.index().subnetOf(balancer);
            var zone = subnet.flatMap(id -> subject.places().zone(id).asOptional());
            if (zone.isEmpty()) {
                guards.perhaps().add(balancer.id());
                guards.facts().add("zone of load balancer " + balancer.id());
            } else if (zone.get() == Zone.DMZ) {
                guards.sure().add(balancer.id());
            }
        }
        return guards;
    }
}
