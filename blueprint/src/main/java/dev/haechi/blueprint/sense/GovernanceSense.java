package dev.haechi.blueprint.sense;

import dev.haechi.blueprint.AccessKey;
import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.EgressSpec;
import dev.haechi.blueprint.PartName;
import dev.haechi.blueprint.Place;
import dev.haechi.blueprint.RuleSpec;
import dev.haechi.blueprint.WaiverSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Whether people, waivers, egress and hand-written rules name things that exist. */
public final class GovernanceSense {
    private final Draft draft;
    private final Blueprint blueprint;
    private final Problems problems;

    public GovernanceSense(Draft draft, Problems problems) {
        this.draft = draft;
        this.blueprint = draft.blueprint();
        this.problems = problems;
    }

    /** Reports what does not. */
    public void check() {
        var people = blueprint.people();
        new Once(problems, "person")
                .check(
                        people.stream()
                                .map(p -> new Written<>(p.value().name(), p.origin()))
                                .toList());
        new Once(problems, "account").check(accounts(people));
        new Once(problems, "alert").check(blueprint.alerts());
        blueprint.keys().forEach(this::key);
        blueprint.network().egress().forEach(this::egress);
        blueprint.network().rules().forEach(this::rule);
        blueprint.waivers().forEach(this::waiver);
    }

    /** Of each name once: who stands there twice has the same account without saying so. */
    private static List<Written<String>> accounts(List<Written<Person>> people) {
        var names = new HashSet<PersonName>();
        return people.stream()
                .filter(person -> names.add(person.value().name()))
                .map(person -> new Written<>(person.value().account(), person.origin()))
                .toList();
    }

    private void key(Written<AccessKey> key) {
        boolean mayNot =
                blueprint.people().stream()
                        .map(Written::value)
                        .filter(person -> person.name().equals(key.value().person()))
                        .noneMatch(
                                person ->
                                        person.has(PersonRole.OPERATOR)
                                                || person.has(PersonRole.ADMINISTRATOR));
        if (mayNot) {
            problems.add(key.origin(), BlueprintCode.KEY_WITHOUT_ROLE, key.value().person());
        }
    }

    private void egress(EgressSpec egress) {
        known(egress.owner());
        var from = egress.from();
        var name = from.value().value();
        boolean part = from.value().equals(PartName.ALERTMANAGER.service());
        if (!part && !draft.declared().services().contains(name)) {
            problems.add(
                    from.origin(), BlueprintCode.UNKNOWN_SERVICE, name, near(name, services()));
        }
    }

    private List<String> services() {
        return draft.declared().services();
    }

    private static String near(String name, List<String> known) {
        return Nearest.to(name, known).orElse(known.isEmpty() ? "–" : String.join(", ", known));
    }

    private void known(Written<PersonName> person) {
        var name = person.value().value();
        if (!draft.declared().people().contains(name)) {
            problems.add(
                    person.origin(),
                    BlueprintCode.UNKNOWN_PERSON,
                    name,
                    near(name, draft.declared().people()));
        }
    }

    private void rule(RuleSpec rule) {
        place(rule.from());
        place(rule.to());
        if (outside(rule.from().value()) && outside(rule.to().value())) {
            problems.add(rule.from().origin(), BlueprintCode.RULE_WITHOUT_INSIDE);
        }
    }

    /** Blocks count as outside: a rule opens the groups of services and zones. */
    private static boolean outside(Place place) {
        return switch (place) {
            case Place.Anybody _, Place.Internet _, Place.Block _ -> true;
            case Place.OfService _, Place.InZone _ -> false;
        };
    }

    private void place(Written<Place> place) {
        if (place.value() instanceof Place.OfService(var service)) {
            var parts = Stream.of(PartName.values()).map(part -> part.service().value());
            var nodes = blueprint.nodeNames().stream().map(ServiceName::value);
            var all = Stream.of(services().stream(), parts, nodes).flatMap(one -> one).toList();
            if (!all.contains(service.value())) {
                problems.add(
                        place.origin(),
                        BlueprintCode.UNKNOWN_SERVICE,
                        service,
                        near(service.value(), all));
            }
            onCluster(place, service);
        }
    }

    /** Packets of pods bear the addresses of nodes, so that no rule can mean one service's. */
    private void onCluster(Written<Place> place, ServiceName service) {
        blueprint
                .service(service)
                .flatMap(blueprint::poolOf)
                .ifPresent(
                        pool ->
                                problems.add(
                                        place.origin(),
                                        BlueprintCode.CLUSTER_SERVICE_NAMED,
                                        service,
                                        pool.workerName()));
    }

    private void waiver(WaiverSpec waiver) {
        known(waiver.owner());
        known(waiver.approver());
        waiver.scope().forEach(scope -> place(scope.from()));
        waiver.scope().forEach(scope -> place(scope.to()));
        if (waiver.scope().isEmpty()) {
            problems.add(waiver.origin(), BlueprintCode.WAIVER_WITHOUT_SCOPE, waiver.control());
        }
        if (waiver.owner().value().equals(waiver.approver().value())) {
            problems.add(
                    waiver.approver().origin(),
                    BlueprintCode.OWN_APPROVAL,
                    waiver.approver().value(),
                    waiver.control());
        } else if (cannotApprove(waiver.approver().value())) {
            problems.add(
                    waiver.approver().origin(),
                    BlueprintCode.NO_APPROVER,
                    waiver.approver().value());
        }
    }

    private boolean cannotApprove(PersonName name) {
        return blueprint.people().stream()
                .map(Written::value)
                .filter(person -> person.name().equals(name))
                .anyMatch(person -> !person.has(PersonRole.APPROVER));
    }
}
