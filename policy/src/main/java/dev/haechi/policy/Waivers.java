package dev.haechi.policy;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.governance.FlowScope;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.governance.Waiver;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.service.PortSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.judgement.Records;
import dev.haechi.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays waivers over findings. One counts when owner and approver are two known people, the approver
 * may approve, and it has not expired. A finding is covered when every flow that it concerns lies
 * within the scopes of its control's waivers; what is partly covered stays open.
 */
final class Waivers {
    private final LandscapeIndex index;
    private final Map<PersonName, Person> people = new LinkedHashMap<>();
    private final List<Waiver> counting = new ArrayList<>();
    private final List<Message> refused = new ArrayList<>();

    Waivers(LandscapeIndex index, Records records, LocalDate day) {
        this.index = index;
        records.people().forEach(person -> people.putIfAbsent(person.name(), person));
        for (var waiver : records.waivers()) {
            refusal(waiver, day).ifPresentOrElse(refused::add, () -> counting.add(waiver));
        }
    }

    /** Why some waivers do not count. */
    List<Message> refused() {
        return List.copyOf(refused);
    }

    private Optional<Message> refusal(Waiver waiver, LocalDate day) {
        var owner = people.get(waiver.owner());
        var approver = people.get(waiver.approver());
        if (Control.of(waiver.control()).isEmpty()) {
            return Optional.of(Message.of(PolicyText.WAIVER_OF_NO_CONTROL, waiver.control()));
        }
        if (!waiver.holdsOn(day)) {
            return Optional.of(
                    Message.of(PolicyText.WAIVER_EXPIRED, waiver.control(), waiver.expires()));
        }
        if (owner == null || approver == null) {
            var stranger = owner == null ? waiver.owner() : waiver.approver();
            return Optional.of(
                    Message.of(PolicyText.WAIVER_BY_STRANGER, waiver.control(), stranger));
        }
        if (owner.account().equals(approver.account())) {
            return Optional.of(
                    Message.of(PolicyText.WAIVER_BY_SELF, waiver.control(), owner.name()));
        }
        return approver.has(PersonRole.APPROVER)
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                PolicyText.WAIVER_BY_NO_APPROVER,
                                waiver.control(),
                                approver.name()));
    }

    /** The same outcome, with what is covered marked; says what a waiver fails to cover. */
    Outcome cover(Control control, Outcome outcome, List<Message> remarks) {
        var own = counting.stream().filter(one -> one.control().equals(control.id())).toList();
        if (own.isEmpty()) {
            return outcome;
        }
        var findings =
                outcome.findings().stream()
                        .map(finding -> finding.under(covering(own, finding.concerns())))
                        .toList();
        var doubts =
                outcome.doubts().stream()
                        .map(doubt -> doubt.under(covering(own, doubt.concerns())))
                        .toList();
        boolean used =
                findings.stream().anyMatch(finding -> !finding.waivers().isEmpty())
                        || doubts.stream().anyMatch(doubt -> !doubt.waivers().isEmpty());
        if (!used) {
            boolean needless = findings.isEmpty() && doubts.isEmpty();
            remarks.add(
                    Message.of(
                            needless ? PolicyText.WAIVER_NEEDLESS : PolicyText.WAIVER_TOO_NARROW,
                            control));
        }
        return new Outcome(
                findings, outcome.more(), doubts, outcome.notApplicable(), outcome.questions());
    }

    private List<Waiver> covering(List<Waiver> waivers, FlowSet concerns) {
        var all = waivers.stream().map(this::flows).reduce(FlowSet.NONE, FlowSet::union);
        if (concerns.isEmpty() || !all.containsAll(concerns)) {
            return List.of();
        }
        return waivers.stream()
                .filter(waiver -> !flows(waiver).intersect(concerns).isEmpty())
                .toList();
    }

    private FlowSet flows(Waiver waiver) {
        return waiver.scope().stream().map(this::flows).reduce(FlowSet.NONE, FlowSet::union);
    }

    private FlowSet flows(FlowScope scope) {
        return FlowSet.of(
                new FlowBox(
                        withTwins(scope.sources()),
                        withTwins(scope.destinations()),
                        scope.services(),
                        PortSet.ALL));
    }

    /** A floating IP and the address that it stands for are meant together. */
    private AddressSet withTwins(AddressSet named) {
        var all = named;
        for (var floating : index.landscape().floatingIps()) {
            for (var inner : inner(floating)) {
                if (named.contains(floating.address()) || named.contains(inner)) {
                    all = all.union(AddressSet.of(floating.address())).union(AddressSet.of(inner));
                }
            }
        }
        return all;
    }

    private List<Address> inner(FloatingIp floating) {
        return floating.holder()
                .map(
                        holder ->
                                switch (holder) {
                                    case FloatingIp.OnInstance(var id) ->
                                            index.instance(id)
                                                    .map(instance -> instance.addresses())
                                                    .orElse(List.of());
                                    case FloatingIp.OnLoadBalancer(var id) ->
                                            index.loadBalancer(id)
                                                    .map(index::addressesOf)
                                                    .orElse(List.of());
                                    case FloatingIp.OnNat _ -> List.<Address>of();
                                })
                .orElse(List.of());
    }
}
