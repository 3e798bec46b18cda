package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Evidence;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every declared flow arrives and is answered (EFS-15-16). */
record LivingFlows() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        for (var intent : subject.landscape().intents()) {
            intent(subject, intent, tally);
        }
        return tally.done(Message.of(Reason.NO_INTENT));
    }

    private static void intent(Case subject, FlowIntent intent, Tally tally) {
        var all = Set.copyOf(intent.to());
        var receivers = subject.receivers(intent.to().stream().distinct().toList());
        for (var from : intent.from()) {
            boolean glance = tally.isFull() && !intent.services().isEmpty();
            var perhaps = glance ? ends(receivers.apply(from)) : all;
            for (var to : intent.to()) {
                if (to.equals(from)) {
                    continue;
                }
                tally.asked();
                if (perhaps.contains(to)) {
                    pair(subject, intent, from, to, tally);
                } else {
                    tally.counted();
                }
            }
        }
    }

    private static Set<Endpoint> ends(List<Receiver> receivers) {
        return receivers.stream().map(Receiver::end).collect(Collectors.toSet());
    }

    private static void pair(
            Case subject, FlowIntent intent, Endpoint from, Endpoint to, Tally tally) {
        var passing = subject.passing(from, to);
        var left = intent.services().minus(passing.services());
        if (left.isEmpty()) {
            return;
        }
        if (passing.all()) {
            dead(subject, intent, from, to, left, tally);
            return;
        }
        var answer = subject.reach(from, to);
        var works = answer.flows().services().union(answer.services());
        var dead = intent.services().minus(works);
        var perhaps = dead.intersect(answer.unknown().services());
        if (!perhaps.isEmpty()) {
            Case.doubts(tally, answer);
        }
        var certain = dead.minus(perhaps);
        if (!certain.isEmpty()) {
            dead(subject, intent, from, to, certain, tally);
        }
    }

    private static void dead(
            Case subject,
            FlowIntent intent,
            Endpoint from,
            Endpoint to,
            ServiceSet certain,
            Tally tally) {
        tally.found(
                () ->
                        Finding.of(
                                Message.of(
                                        FindingText.DEAD_FLOW,
                                        intent.id(),
                                        from.name(),
                                        to.name(),
                                        certain),
                                intent.id(),
                                concerns(subject, from, to, certain),
                                evidence(
                                        subject,
                                        intent.id(),
                                        concerns(subject, from, to, certain),
                                        from)));
    }

    /** The first device that drops it, when there is a packet to send. */
    private static Evidence evidence(Case subject, Id intent, FlowSet dead, Endpoint from) {
        return dead.example(from)
                .<Evidence>map((Flow flow) -> subject.trace(flow))
                .orElseGet(() -> subject.setting(intent, "services", dead.services()));
    }

    private static FlowSet concerns(Case subject, Endpoint from, Endpoint to, ServiceSet services) {
        return Case.flows(addresses(subject, from), written(subject, from, to), services);
    }

    private static AddressSet addresses(Case subject, Endpoint end) {
        return switch (end) {
            case Endpoint.Internet _ -> subject.internet();
            case Endpoint.External(var id) ->
                    subject.index()
                            .external(id)
                            .map(network -> network.addresses())
                            .orElse(AddressSet.NONE);
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    subject.places().at(end).map(Place::addressSet).orElse(AddressSet.NONE);
        };
    }

    /** What a sender outside writes is the floating IP, where there is one. */
    private static AddressSet written(Case subject, Endpoint from, Endpoint to) {
        var inner = addresses(subject, to);
        var outside = from instanceof Endpoint.Internet || from instanceof Endpoint.External;
        var floating =
                outside
                        ? subject.places()
                                .at(to)
                                .map(place -> subject.places().floating(place))
                                .orElse(AddressSet.NONE)
                        : AddressSet.NONE;
        return floating.isEmpty() ? inner : floating;
    }
}
