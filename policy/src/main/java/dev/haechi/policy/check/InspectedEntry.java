package dev.haechi.policy.check;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Relation;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;

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
        var uninspected = new Past(subject, inspectors(subject), FindingText.NOT_INSPECTED);
        var unbalanced = new Past(subject, balancers(subject), FindingText.NOT_BALANCED);
        for (var place : subject.in(tally, Zone.APP)) {
            tally.asked();
            uninspected.judge(place, tally);
            unbalanced.judge(place, tally);
        }
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, Zone.APP));
    }

    /**
     * What comes past guards.
     *
     * @param all past all that may be guards
     * @param sure past those that are known to be
     */
    private record Past(
            Case subject,
            SequencedSet<String> facts,
            Function<Endpoint, Answer> all,
            Function<Endpoint, Answer> sure,
            FindingText text) {
        Past(Case subject, Guards guards, FindingText text) {
            this(
                    subject,
                    guards.facts(),
                    subject.fromInternet(Relation.REACH_PLUS, guards.all()),
                    subject.fromInternet(Relation.REACH_PLUS, guards.sure()),
                    text);
        }

        void judge(Place place, Tally tally) {
            var past = all.apply(place.end());
            if (!past.isEmpty()) {
                tally.found(() -> finding(place, past));
                return;
            }
            Case.doubts(tally, past);
            var perhaps = sure.apply(place.end());
            if (!perhaps.isEmpty()) {
                facts.forEach(fact -> tally.missing(fact, perhaps.flows()));
            }
        }

        private Finding finding(Place place, Answer past) {
            return Finding.of(
                    Message.of(text, place.id(), past.services()),
                    place.id(),
                    past.flows(),
                    subject.packet(past.paths()));
        }
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
