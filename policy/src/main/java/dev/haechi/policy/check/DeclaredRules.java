package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.HashMap;
import java.util.List;

/**
 * Security groups admit nothing that is not declared (EFS-15-13). Network ACLs are not asked: being
 * stateless, they have to admit replies, which no intent declares.
 */
record DeclaredRules() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        var lowering = new Lowering(subject.index());
        var declared =
                FlowSet.of(
                        subject.landscape().intents().stream()
                                .flatMap(intent -> flows(subject, intent).boxes().stream())
                                .toList());
        // Intents speak of few services: rules that meet the same ones are held against the same.
        var spoken = declared.boxes().stream().map(FlowBox::services).distinct().toList();
        var about = new HashMap<List<ServiceSet>, Declared>();
        var known = new HashMap<ServiceSet, Declared>();
        for (var group : subject.landscape().groups()) {
            for (var rule : group.rules()) {
                tally.asked();
                var same =
                        known.computeIfAbsent(
                                rule.services(),
                                asked ->
                                        about.computeIfAbsent(
                                                spoken.stream().filter(asked::meets).toList(),
                                                met -> Declared.of(declared, met)));
                rule(subject, group, rule, lowering, same, tally);
            }
        }
        return tally.done(Message.of(Reason.NO_RULE));
    }

    private static void rule(
            Case subject,
            SecurityGroup group,
            GroupRule rule,
            Lowering lowering,
            Declared declared,
            Tally tally) {
        var members = subject.index().memberAddresses(group.id());
        var peers = lowering.addresses(rule.peer(), group.vpc());
        boolean in = rule.direction() == Direction.INGRESS;
        var allowed =
                in
                        ? Case.flows(peers, members, rule.services())
                        : Case.flows(members, peers, rule.services());
        if (tally.isFull() && declared.isExceededBy(allowed)) {
            tally.counted();
            return;
        }
        var excess = allowed.minus(declared.flows());
        if (!excess.isEmpty()) {
            tally.found(
                    () ->
                            Finding.of(
                                    Message.of(
                                            FindingText.ADMITS_TOO_MUCH,
                                            rule.id(),
                                            group.id(),
                                            excess),
                                    group.id(),
                                    excess,
                                    subject.setting(
                                            rule.id(), "services", rule.services(), group.id()),
                                    subject.setting(rule.id(), "peer", peers, group.id())));
        }
    }

    /**
     * What is declared for some services.
     *
     * @param sources of any of the flows
     * @param destinations of any of the flows
     */
    private record Declared(FlowSet flows, AddressSet sources, AddressSet destinations) {
        static Declared of(FlowSet declared, List<ServiceSet> services) {
            var boxes =
                    declared.boxes().stream()
                            .filter(box -> services.contains(box.services()))
                            .toList();
            return new Declared(
                    FlowSet.of(boxes),
                    AddressSet.unionOf(boxes.stream().map(FlowBox::sources).toList()),
                    AddressSet.unionOf(boxes.stream().map(FlowBox::destinations).toList()));
        }

        /** Whether some flow is from or to where nothing is declared, which is quickly seen. */
        boolean isExceededBy(FlowSet allowed) {
            return allowed.boxes().stream()
                    .anyMatch(
                            box ->
                                    !from(box, box.sources().minus(sources)).isEmpty()
                                            || !to(box, box.destinations().minus(destinations))
                                                    .isEmpty());
        }

        private static FlowBox from(FlowBox box, AddressSet sources) {
            return new FlowBox(sources, box.destinations(), box.services(), box.sourcePorts());
        }

        private static FlowBox to(FlowBox box, AddressSet destinations) {
            return new FlowBox(box.sources(), destinations, box.services(), box.sourcePorts());
        }
    }

    /** What is declared for the internet is declared for everybody, inside too. */
    private static FlowSet flows(Case subject, FlowIntent intent) {
        return Case.flows(
                intent.from().contains(new Endpoint.Internet())
                        ? AddressSet.ALL
                        : addresses(subject, intent.from()),
                addresses(subject, intent.to()),
                intent.services());
    }

    private static AddressSet addresses(Case subject, List<Endpoint> ends) {
        return ends.stream()
                .map(end -> addresses(subject, end))
                .reduce(AddressSet.NONE, AddressSet::union);
    }

    /** As filters see them: private addresses inside. */
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
}
