package dev.haechi.blueprint.resolve;

import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the rules of every unit's security group. */
final class RuleBook {
    private final Site site;
    private final Map<GroupId, List<GroupRule>> rules = new LinkedHashMap<>();

    RuleBook(Site site) {
        this.site = site;
        site.units().forEach(unit -> rules.put(unit.group(), new ArrayList<>()));
    }

    /**
     * Opens one unit to a peer.
     *
     * @param why ends the rule's name, which begins with the group and the direction
     */
    void open(
            Unit unit, Direction direction, Peer peer, ServiceSet services, String why, Origin by) {
        var way = direction == Direction.INGRESS ? "/in/" : "/out/";
        var id = RuleId.of(unit.group() + way + why);
        var own = rules.getOrDefault(unit.group(), List.of());
        if (own.stream()
                .noneMatch(rule -> rule.id().equals(id) || says(rule, direction, peer, services))) {
            own.add(new GroupRule(site.trail().note(id, by), direction, peer, services));
        }
    }

    /** What two reasons ask for stands once, under the first. */
    private static boolean says(
            GroupRule rule, Direction direction, Peer peer, ServiceSet services) {
        return rule.direction() == direction
                && rule.peer().equals(peer)
                && rule.services().equals(services);
    }

    /** How a unit is named in another's rules: its group, or its addresses from another VPC. */
    Peer peer(Unit seen, Unit by) {
        return site.sameVpc(seen, by)
                ? new Peer.Group(seen.group())
                : new Peer.Addresses(site.addresses().of(seen));
    }

    List<SecurityGroup> groups() {
        return site.units().stream()
                .map(
                        unit ->
                                new SecurityGroup(
                                        site.trail().note(unit.group(), unit.origin()),
                                        site.layout().vpcOf(unit),
                                        rules.getOrDefault(unit.group(), List.of())))
                .toList();
    }
}
