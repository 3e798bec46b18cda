package dev.haechi.network.survey;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Cohort;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.spans.Cells;
import dev.haechi.network.spans.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Asks {@link Outside} for everything that crosses a border and that may bring a cell something
 * new: a cell is a union, and what it has it keeps.
 */
final class Borders {
    private final Atlas atlas;
    private final Outside outside;
    private final Map<Endpoint, Member> members;
    private final ToIntFunction<Endpoint> party;
    private final Cells cells;
    private final Doorways doorways;
    private final List<Beyond> others = new ArrayList<>();
    private final Map<Integer, Holders> held = new LinkedHashMap<>();
    private final Meeting comers;
    private final Map<RouteTableId, Boolean> leading = new HashMap<>();

    /** Somebody outside. */
    private record Beyond(Endpoint end, Origin origin, Meeting meeting) {}

    /**
     * A floating IP that stands for a member.
     *
     * @param rules those of the member's groups that may admit somebody outside
     * @param leads whether a load balancer stands there that leads on
     */
    private record Held(Address address, int party, List<Gate.Rule> rules, boolean leads) {}

    /** The members of one party that floating IPs stand for. */
    private static final class Holders {
        final List<Held> all = new ArrayList<>();

        /** What some of them are asked for. */
        private final Spans.Union admitted = new Spans.Union();

        private final IdentityHashMap<Spans, Spans> common = new IdentityHashMap<>();

        private final List<Held> leading = new ArrayList<>();

        void add(Held one) {
            all.add(one);
            if (one.leads()) {
                leading.add(one);
            }
            one.rules().forEach(rule -> admitted.addAll(rule.services()));
        }

        /** All, or those who lead on when nothing of a sender's is new. */
        List<Held> thatMayPass(List<Gate.Rule> fresh) {
            return fresh.isEmpty() ? leading : all;
        }

        /** Those of some services that any of them admits, once all are there; remembered. */
        Spans admitted(Spans services) {
            return common.computeIfAbsent(services, one -> one.intersect(admitted.spans()));
        }
    }

    Borders(
            Atlas atlas,
            Outside outside,
            Map<Endpoint, Member> members,
            ToIntFunction<Endpoint> party,
            Cells cells,
            Doorways doorways) {
        this.atlas = atlas;
        this.outside = outside;
        this.members = members;
        this.party = party;
        this.cells = cells;
        this.doorways = doorways;
        for (var external : atlas.landscape().externals()) {
            others.add(
                    new Beyond(
                            new Endpoint.External(external.id()),
                            new Origin.Network(external),
                            new Meeting(external.addresses())));
        }
        others.add(
                new Beyond(
                        new Endpoint.Internet(),
                        new Origin.Internet(atlas.internet()),
                        new Meeting(atlas.internet())));
        // Who comes by a floating IP has an address of these: his own, or one that stands for him.
        comers =
                new Meeting(
                        others.stream()
                                .map(other -> other.meeting().set())
                                .reduce(
                                        AddressSet.ofAddresses(atlas.floatingIps().keySet()),
                                        AddressSet::union));
        atlas.floatingIps().values().forEach(this::hold);
    }

    private void hold(FloatingIp floating) {
        floating.holder()
                .flatMap(this::cohort)
                .map(cohort -> cohort.members().keySet().iterator().next())
                .ifPresent(end -> hold(floating.address(), end));
    }

    private void hold(Address address, Endpoint end) {
        var rules =
                member(end).in().stream()
                        .flatMap(gate -> gate.rules().stream())
                        .filter(rule -> comers.with(rule.peers()))
                        .toList();
        int number = party.applyAsInt(end);
        held.computeIfAbsent(number, _ -> new Holders())
                .add(new Held(address, number, rules, !doorways.at(end).isEmpty()));
    }

    private Optional<Cohort> cohort(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> atlas.cohort(new Endpoint.OnInstance(id));
            case FloatingIp.OnLoadBalancer(var id) -> atlas.cohort(new Endpoint.OnLoadBalancer(id));
            case FloatingIp.OnNat _ -> Optional.empty();
        };
    }

    private Member member(Endpoint end) {
        var member = members.get(end);
        if (member == null) {
            throw new IllegalStateException(end + " is in no subnet");
        }
        return member;
    }

    void find(List<Domain> domains) {
        atlas.cohorts().stream().filter(this::leadsOut).forEach(this::outwards);
        for (var other : others) {
            inwards(other);
        }
        for (var external : atlas.landscape().externals()) {
            byLines(external, domains);
            across(external);
        }
    }

    /** From a network to the others, whose lines a hub may join with its own. */
    private void across(ExternalNetwork external) {
        if (atlas.landscape().hubs().isEmpty()) {
            return;
        }
        atlas.landscape().externals().stream()
                .filter(other -> !other.equals(external))
                .forEach(other -> outside.find(new Origin.Network(external), other.addresses()));
    }

    /** Whether the table of a cohort's subnet leads anywhere but to VPCs. */
    private boolean leadsOut(Cohort cohort) {
        return leading.computeIfAbsent(
                cohort.subnet().routeTable(), _ -> leadsOut(cohort.subnet()));
    }

    private boolean leadsOut(Subnet subnet) {
        return atlas.table(subnet).stream()
                .flatMap(table -> table.routes().stream())
                .anyMatch(
                        route ->
                                switch (route.target()) {
                                    case RouteTarget.Local(),
                                            RouteTarget.Peer _,
                                            RouteTarget.Blackhole() ->
                                            false;
                                    case RouteTarget.Internet _,
                                            RouteTarget.Nat _,
                                            RouteTarget.Hub _,
                                            RouteTarget.Line _,
                                            RouteTarget.Firewall _,
                                            RouteTarget.Via _,
                                            RouteTarget.Endpoint _ ->
                                            true;
                                });
    }

    private void outwards(Cohort cohort) {
        var rules = rules(cohort);
        var own = party.applyAsInt(cohort.members().keySet().iterator().next());
        var origin = new Origin.Inside(cohort, cohort.addresses());
        for (var other : others) {
            var cell = cells.at(own, party.applyAsInt(other.end()));
            if (rules.stream().anyMatch(rule -> isNew(rule, cell, other.meeting()))) {
                outside.find(origin, other.meeting().set());
            }
        }
        for (var group : held.entrySet()) {
            var cell = cells.at(own, group.getKey());
            var fresh = fresh(rules, cell, group.getValue());
            for (var floating : group.getValue().thatMayPass(fresh)) {
                if (passes(floating.leads() ? rules : fresh, floating, cell)) {
                    outside.find(origin, AddressSet.of(floating.address()));
                }
            }
        }
    }

    private List<Gate.Rule> fresh(List<Gate.Rule> rules, Cells.Cell cell, Holders holders) {
        var fresh = new ArrayList<Gate.Rule>();
        for (var rule : rules) {
            if (comers.with(rule.peers())
                    && !cell.certain.containsAll(holders.admitted(rule.services()))) {
                fresh.add(rule);
            }
        }
        return fresh;
    }

    private static boolean isNew(Gate.Rule rule, Cells.Cell cell, Meeting meeting) {
        return !cell.certain.containsAll(rule.services()) && meeting.with(rule.peers());
    }

    /** Whether the gates of both ends let anything pass that the cell does not have. */
    private static boolean passes(List<Gate.Rule> sending, Held floating, Cells.Cell cell) {
        for (var out : sending) {
            if (out.peers().contains(floating.address())) {
                for (var in : floating.rules()) {
                    var common = in.services().intersect(out.services());
                    if (!common.isEmpty()
                            && (floating.leads() || !cell.certain.containsAll(common))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<Gate.Rule> rules(Cohort cohort) {
        var gates = new IdentityHashMap<Gate, Boolean>();
        var rules = new ArrayList<Gate.Rule>();
        for (var end : cohort.members().keySet()) {
            for (var gate : member(end).out()) {
                if (gates.put(gate, true) == null) {
                    rules.addAll(gate.rules());
                }
            }
        }
        return rules;
    }

    private void inwards(Beyond other) {
        int own = party.applyAsInt(other.end());
        for (var group : held.entrySet()) {
            var cell = cells.at(own, group.getKey());
            for (var floating : group.getValue().all) {
                if (admits(floating.rules(), cell, other.meeting(), floating.leads())) {
                    outside.find(other.origin(), AddressSet.of(floating.address()));
                }
            }
        }
    }

    private static boolean admits(
            List<Gate.Rule> rules, Cells.Cell cell, Meeting meeting, boolean leads) {
        return rules.stream()
                .anyMatch(rule -> leads ? meeting.with(rule.peers()) : isNew(rule, cell, meeting));
    }

    private void byLines(ExternalNetwork external, List<Domain> domains) {
        var end = new Endpoint.External(external.id());
        var meeting = new Meeting(external.addresses());
        var origin = new Origin.Network(external);
        var joined = new Joined(atlas.landscape());
        var within = new HashSet<VpcId>();
        atlas.landscape().lines().stream()
                .filter(line -> line.far().equals(external.id()))
                .flatMap(this::vpcs)
                .forEach(vpc -> within.add(joined.domain(vpc)));
        // Domains use the same blocks: one question for all of them.
        var asked = new LinkedHashMap<AddressSet, AddressSet>();
        for (var domain : domains) {
            for (var crowd : domain.crowds()) {
                if (within.contains(joined.domain(crowd.subnet.vpc()))) {
                    var cell = cells.at(party.applyAsInt(end), crowd.party);
                    if (admits(crowd, cell, meeting)) {
                        asked.merge(crowd.block, crowd.addresses, AddressSet::union);
                    }
                }
            }
        }
        asked.values().forEach(addresses -> outside.find(origin, addresses));
    }

    private boolean admits(Crowd crowd, Cells.Cell cell, Meeting meeting) {
        return crowd.members.stream()
                .anyMatch(
                        one ->
                                one.in().stream()
                                        .anyMatch(
                                                gate ->
                                                        admits(
                                                                gate.rules(),
                                                                cell,
                                                                meeting,
                                                                !doorways.at(one.end())
                                                                        .isEmpty())));
    }

    /** The VPCs that a line comes to, by itself and by hubs. */
    private Stream<VpcId> vpcs(Line line) {
        var attached = new TransitHub.AttachedLine(line.id());
        return Stream.concat(
                Stream.of(line.vpc()),
                atlas.landscape().hubs().stream()
                        .filter(
                                hub ->
                                        hub.attachments().stream()
                                                .anyMatch(one -> one.to().equals(attached)))
                        .flatMap(hub -> hub.attachments().stream())
                        .filter(one -> one.to() instanceof TransitHub.AttachedVpc)
                        .map(one -> ((TransitHub.AttachedVpc) one.to()).vpc()));
    }
}
