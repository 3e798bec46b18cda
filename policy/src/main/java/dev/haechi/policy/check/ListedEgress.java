package dev.haechi.policy.check;

import dev.haechi.model.id.Id;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Families;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** APP and MGMT leave through an allow list whose entries somebody answers for (EFS-15-06). */
record ListedEgress() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        var lists = new LinkedHashSet<Id>();
        var entries =
                subject.landscape().natGateways().stream()
                        .filter(nat -> nat.allowList().isPresent())
                        .peek(nat -> lists.add(nat.id()))
                        .flatMap(nat -> entries(nat).stream())
                        .toList();
        var places = subject.in(tally, Zone.APP, Zone.MGMT);
        for (var place : places) {
            tally.asked();
            pastLists(subject, place, lists, tally);
            beyondLists(subject, place, entries, tally);
        }
        if (!places.isEmpty()) {
            subject.landscape().natGateways().forEach(nat -> entries(subject, nat, tally));
        }
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, Zone.APP + ", " + Zone.MGMT));
    }

    private static List<AllowEntry> entries(NatGateway nat) {
        return nat.allowList().orElse(List.of());
    }

    private static void pastLists(Case subject, Place place, Set<Id> lists, Tally tally) {
        var glance = subject.leaving(Relation.REACH_PLUS, place.end(), lists);
        if (glance == Glance.NOTHING) {
            return;
        }
        if (glance == Glance.CERTAIN && tally.isFull()) {
            tally.counted();
            return;
        }
        var past = subject.toInternet(Relation.REACH_PLUS, place.end(), lists);
        if (past.isEmpty()) {
            Case.doubts(tally, past);
            return;
        }
        tally.found(
                Message.of(
                        FindingText.LEAVES_PAST_LIST,
                        place.id(),
                        place.zone().asOptional().orElseThrow(),
                        past.services()),
                place.id(),
                past.flows(),
                subject.packet(past.paths()));
    }

    /**
     * What a list lets through without naming it; empty for a gateway that does its duty, which
     * judges the sender's own connections. What a proxy opens for it is asked about.
     */
    private static void beyondLists(
            Case subject, Place place, List<AllowEntry> entries, Tally tally) {
        if (subject.leaving(Relation.REACH_PLUS, place.end(), Set.of()) != Glance.ASK) {
            return;
        }
        var answer = subject.toInternet(Relation.REACH_PLUS, place.end(), Set.of());
        var past = subject.toInternet(Relation.REACH_PLUS, place.end(), lists(subject));
        var beyond = answer.flows().minus(past.flows());
        for (var entry : entries) {
            beyond = beyond.minus(flows(entry));
        }
        if (!beyond.isEmpty()) {
            tally.found(
                    Message.of(
                            FindingText.LEAVES_BEYOND_LIST,
                            place.id(),
                            place.zone().asOptional().orElseThrow(),
                            beyond.services()),
                    place.id(),
                    beyond,
                    subject.packet(answer.paths()));
        }
    }

    private static Set<Id> lists(Case subject) {
        var lists = new LinkedHashSet<Id>();
        subject.landscape().natGateways().stream()
                .filter(nat -> nat.allowList().isPresent())
                .forEach(nat -> lists.add(nat.id()));
        return lists;
    }

    private static void entries(Case subject, NatGateway nat, Tally tally) {
        for (var entry : entries(nat)) {
            if (isEverything(subject, entry)) {
                complain(
                        subject,
                        nat,
                        entry,
                        FindingText.LIST_OF_EVERYTHING,
                        "destinations",
                        entry.destinations(),
                        tally);
            }
            if (isMissing(entry.owner())) {
                complain(subject, nat, entry, FindingText.LIST_WITHOUT_OWNER, "owner", "-", tally);
            }
            if (isMissing(entry.purpose())) {
                complain(
                        subject,
                        nat,
                        entry,
                        FindingText.LIST_WITHOUT_PURPOSE,
                        "purpose",
                        "-",
                        tally);
            }
        }
    }

    private static void complain(
            Case subject,
            NatGateway nat,
            AllowEntry entry,
            FindingText text,
            String field,
            Object value,
            Tally tally) {
        tally.found(
                Message.of(text, entry.id(), nat.id()),
                nat.id(),
                flows(entry),
                subject.setting(entry.id(), field, value, nat.id()));
    }

    private static boolean isMissing(Optional<String> words) {
        return words.filter(text -> !text.isBlank()).isEmpty();
    }

    private static boolean isEverything(Case subject, AllowEntry entry) {
        return Families.ofInternet(subject.internet()).stream()
                .anyMatch(entry.destinations()::containsAll);
    }

    private static FlowSet flows(AllowEntry entry) {
        return Case.flows(entry.sources(), entry.destinations(), entry.services());
    }
}
