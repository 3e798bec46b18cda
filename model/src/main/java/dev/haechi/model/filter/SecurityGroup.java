package dev.haechi.model.filter;

import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.VpcId;
import java.util.List;

/**
 * A stateful filter at an instance: what no rule of any of its groups admits is dropped, and
 * replies of what was admitted pass. An instance without a group is not filtered (NHN Cloud,
 * OpenStack: port security off).
 *
 * @param vpc whose members it may have
 * @param rules in no particular order; the order changes nothing
 */
public record SecurityGroup(GroupId id, VpcId vpc, List<GroupRule> rules) {
    public SecurityGroup {
        rules = List.copyOf(rules);
    }
}
