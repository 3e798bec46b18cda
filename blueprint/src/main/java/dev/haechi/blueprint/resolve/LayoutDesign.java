package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.EgressSpec;
import dev.haechi.blueprint.PartName;
import dev.haechi.blueprint.SubnetSpec;
import dev.haechi.blueprint.VpcSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.resolve.Plot.Duty;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Places every unit in a subnet, and designs the subnets that nobody gave. */
final class LayoutDesign {
    /** Room for a NAT gateway or a bastion. */
    private static final int SMALL = 28;

    private final Blueprint blueprint;
    private final List<Unit> units;
    private final Problems problems;
    private final List<VpcSpec> vpcs;
    private final List<Plot> plots = new ArrayList<>();
    private final LinkedHashMap<ServiceName, SubnetId> places = new LinkedHashMap<>();
    private final LinkedHashMap<VpcId, SubnetId> nats = new LinkedHashMap<>();

    LayoutDesign(Blueprint blueprint, List<Unit> units, Problems problems) {
        this.blueprint = blueprint;
        this.units = units;
        this.problems = problems;
        var given = blueprint.network().vpcs();
        this.vpcs = given.isEmpty() ? List.of(VpcDesign.usual(blueprint)) : given;
    }

    /** The layout; empty when something has no room, with the problems that say so. */
    Optional<Layout> design() {
        vpcs.forEach(vpc -> vpc.subnets().forEach(subnet -> plots.add(given(vpc, subnet))));
        if (vpcs.getFirst().subnets().isEmpty()) {
            zonesInUse().forEach(this::designed);
        } else {
            designMissing(Zone.MGMT);
            Units.find(units, PartName.EDGE.service()).ifPresent(_ -> designMissing(Zone.DMZ));
        }
        units.forEach(this::place);
        if (problems.isEmpty()) {
            edgeIsPublic();
            translations();
            capacity();
        }
        var origins = new LinkedHashMap<VpcId, Origin>();
        vpcs.forEach(vpc -> origins.put(vpc.name().value(), vpc.name().origin()));
        var models = vpcs.stream().map(vpc -> VpcDesign.model(vpc, blueprint)).toList();
        return problems.isEmpty()
                ? Optional.of(new Layout(models, origins, plots, places, nats))
                : Optional.empty();
    }

    private Plot given(VpcSpec vpc, SubnetSpec subnet) {
        var duty = subnet.exposure().map(Duty::of).orElseGet(() -> usual(subnet.zone().value()));
        return new Plot(
                subnet.name().value(),
                vpc.name().value(),
                subnet.cidrs().stream().map(Written::value).toList(),
                subnet.zone().value(),
                duty,
                subnet.acl().map(Written::value),
                subnet.name().origin());
    }

    /** DATA never leaves. Everything else is private until something is published through it. */
    private static Duty usual(Zone zone) {
        return zone == Zone.DATA ? Duty.ISOLATED : Duty.PRIVATE;
    }

    /** The four zones that every environment has, and those that services name. */
    private EnumSet<Zone> zonesInUse() {
        var zones = EnumSet.of(Zone.DMZ, Zone.APP, Zone.DATA, Zone.MGMT);
        units.stream().filter(unit -> unit.subnet().isEmpty()).forEach(u -> zones.add(u.zone()));
        return zones;
    }

    private void designMissing(Zone zone) {
        if (plots.stream().noneMatch(plot -> plot.zone() == zone)) {
            designed(zone);
        }
    }

    private void designed(Zone zone) {
        int slots =
                units.stream()
                        .filter(unit -> unit.zone() == zone && unit.subnet().isEmpty())
                        .mapToInt(Unit::slots)
                        .sum();
        var vpc = vpcs.getFirst();
        var name = zone.name().toLowerCase(Locale.ROOT);
        room(vpc, zone, usual(zone), name, SubnetRoom.length(vpc, slots));
    }

    /** Adds a designed subnet; a problem when there is no room for it. */
    private Optional<Plot> room(VpcSpec vpc, Zone zone, Duty duty, String name, int length) {
        var cidrs = SubnetRoom.find(vpc, plots, zone, duty, length);
        if (cidrs.isEmpty()) {
            problems.add(
                    vpc.cidrs().getFirst().origin(),
                    BlueprintCode.NO_ROOM_IN_VPC,
                    vpc.name().value(),
                    vpc.cidrs().getFirst().value(),
                    length,
                    name);
            return Optional.empty();
        }
        var plot =
                new Plot(
                        unused(name),
                        vpc.name().value(),
                        cidrs,
                        zone,
                        duty,
                        Optional.empty(),
                        vpc.name().origin());
        plots.add(plot);
        return Optional.of(plot);
    }

    /** The name, with a number when a given subnet has it. */
    private SubnetId unused(String name) {
        var candidate = SubnetId.of(name);
        for (int i = 2; taken(candidate); i++) {
            candidate = SubnetId.of(name + "-" + i);
        }
        return candidate;
    }

    private boolean taken(SubnetId id) {
        return plots.stream().anyMatch(plot -> plot.id().equals(id));
    }

    private void place(Unit unit) {
        if (unit.name().equals(PartName.BASTION.service())) {
            bastion(unit);
            return;
        }
        plots.stream()
                .filter(
                        plot ->
                                unit.subnet()
                                        .map(plot.id()::equals)
                                        .orElse(
                                                plot.zone() == unit.zone()
                                                        && plot.duty() != Duty.ADMINISTRATION))
                .findFirst()
                .ifPresent(plot -> places.put(unit.name(), plot.id()));
    }

    /** Beside what administrators come for, in a subnet of its own: it alone is public there. */
    private void bastion(Unit unit) {
        var management =
                plots.stream()
                        .filter(plot -> plot.zone() == Zone.MGMT)
                        .findFirst()
                        .map(Plot::vpc)
                        .flatMap(this::spec)
                        .orElse(vpcs.getFirst());
        room(
                        management,
                        Zone.MGMT,
                        Duty.ADMINISTRATION,
                        unit.name().value(),
                        Math.max(SMALL, SubnetRoom.length(management, 1)))
                .ifPresent(plot -> places.put(unit.name(), plot.id()));
    }

    private Optional<VpcSpec> spec(VpcId id) {
        return vpcs.stream().filter(vpc -> vpc.name().value().equals(id)).findFirst();
    }

    private void edgeIsPublic() {
        var id = places.get(PartName.EDGE.service());
        for (int i = 0; i < plots.size(); i++) {
            var plot = plots.get(i);
            if (!plot.id().equals(id)) {
                continue;
            }
            if (saysOtherwise(plot)) {
                problems.add(
                        plot.origin(),
                        BlueprintCode.DMZ_NOT_PUBLIC,
                        plot.id(),
                        PartName.EDGE.service());
            }
            plots.set(i, plot.with(Duty.PUBLIC));
        }
    }

    private boolean saysOtherwise(Plot plot) {
        return plot.duty() != Duty.PUBLIC
                && vpcs.stream()
                        .flatMap(vpc -> vpc.subnets().stream())
                        .anyMatch(
                                subnet ->
                                        subnet.name().value().equals(plot.id())
                                                && subnet.exposure().isPresent());
    }

    private void translations() {
        for (var egress : blueprint.network().egress()) {
            var plot = plotOf(egress);
            if (plot.duty() == Duty.ISOLATED) {
                problems.add(
                        egress.from().origin(),
                        BlueprintCode.EGRESS_FROM_ISOLATED,
                        egress.from().value(),
                        plot.id());
            } else if (!nats.containsKey(plot.vpc())) {
                translation(plot.vpc());
            }
        }
    }

    private Plot plotOf(EgressSpec egress) {
        var host = Units.host(blueprint, egress.from().value());
        var id = Optional.ofNullable(places.get(host)).orElseThrow();
        return plots.stream().filter(plot -> plot.id().equals(id)).findFirst().orElseThrow();
    }

    private void translation(VpcId vpc) {
        var spec = spec(vpc).orElseThrow();
        int length = Math.max(SMALL, SubnetRoom.length(spec, 1));
        var name = PartName.NAT.service().value();
        room(spec, Zone.DMZ, Duty.TRANSLATION, nats.isEmpty() ? name : name + "-" + vpc, length)
                .ifPresent(plot -> nats.put(vpc, plot.id()));
    }

    private void capacity() {
        for (var plot : plots) {
            int needed =
                    units.stream()
                            .filter(unit -> plot.id().equals(places.get(unit.name())))
                            .mapToInt(Unit::slots)
                            .sum();
            int room = Addresses.capacity(plot.four());
            if (needed > room) {
                problems.add(
                        plot.origin(),
                        BlueprintCode.SUBNET_FULL,
                        plot.id(),
                        plot.four(),
                        room,
                        needed,
                        SubnetRoom.lengthFor(needed));
            }
        }
    }
}
