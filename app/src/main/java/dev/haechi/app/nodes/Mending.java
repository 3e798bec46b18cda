package dev.haechi.app.nodes;

import dev.haechi.model.filter.Peer;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.network.Network;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.network.answer.Suggestion.AddAclRule;
import dev.haechi.network.answer.Suggestion.AddGroupRule;
import dev.haechi.network.remedy.Applied;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the changes of a landscape that would let packets between nodes pass, by trying.
 *
 * @param nodes those that a person named
 */
record Mending(Landscape landscape, List<Node> nodes) {

    /**
     * Changes that let all of these pass together, or as many as they can; none of them can be left
     * out. Rules of one group for one service are one rule, and it names the group of the nodes
     * that it is about, where they have one. Costs an explanation for each change, and a network of
     * this size for each a second time.
     */
    List<Suggestion> changes(List<Packet> stopped) {
        List<Suggestion> found = List.of();
        var groups = new NodeGroups(LandscapeIndex.of(landscape), nodes);
        var network = Network.of(landscape);
        for (var packet : stopped) {
            if (!passes(network, packet)) {
                var more = network.explain(packet.flow(), packet.receiver()).suggestions();
                var joined = joined(found, more, groups);
                if (!joined.equals(found)) {
                    found = joined;
                    network = Network.of(Applied.to(landscape, found));
                }
            }
        }
        return needed(found, mended(network, stopped));
    }

    /** A person has to choose a floating IP: what follows from it cannot be tried. */
    private static List<Suggestion> joined(
            List<Suggestion> found, List<Suggestion> more, NodeGroups groups) {
        var all = new ArrayList<>(found);
        for (var one : more) {
            if (one instanceof AddGroupRule rule) {
                add(all, groups.about(rule));
            } else if (!(one instanceof Suggestion.GiveFloatingIp) && !all.contains(one)) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<Suggestion> all, AddGroupRule rule) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof AddGroupRule(var group, var direction, var peer, var services)
                    && group.equals(rule.group())
                    && direction == rule.direction()
                    && services.equals(rule.services())
                    && peer instanceof Peer.Addresses(var some)
                    && rule.peer() instanceof Peer.Addresses(var more)) {
                var both = new Peer.Addresses(some.union(more));
                all.set(i, new AddGroupRule(group, direction, both, services));
                return;
            }
        }
        if (!all.contains(rule)) {
            all.add(rule);
        }
    }

    private List<Suggestion> needed(List<Suggestion> enough, List<Packet> mended) {
        var needed = enough;
        int i = 0;
        while (i < needed.size()) {
            var without = without(needed, i);
            var network = Network.of(Applied.to(landscape, without));
            if (mended.stream().allMatch(packet -> passes(network, packet))) {
                needed = without;
            } else {
                i++;
            }
        }
        return needed;
    }

    /** All but one. Rules that are put into the same list after it move up. */
    private static List<Suggestion> without(List<Suggestion> all, int gone) {
        var left = new ArrayList<>(all);
        var removed = left.remove(gone);
        if (removed instanceof AddAclRule rule) {
            left.subList(gone, left.size()).replaceAll(one -> movedUp(one, rule));
        }
        return List.copyOf(left);
    }

    private static Suggestion movedUp(Suggestion later, AddAclRule removed) {
        return later instanceof AddAclRule rule
                        && rule.acl().equals(removed.acl())
                        && rule.direction() == removed.direction()
                        && rule.position() > removed.position()
                ? new AddAclRule(
                        rule.acl(),
                        rule.direction(),
                        rule.position() - 1,
                        rule.sources(),
                        rule.destinations(),
                        rule.services(),
                        rule.sourcePorts(),
                        rule.reply())
                : later;
    }

    private static List<Packet> mended(Network network, List<Packet> stopped) {
        return stopped.stream().filter(packet -> passes(network, packet)).toList();
    }

    private static boolean passes(Network network, Packet packet) {
        return Fates.arrives(network.trace(packet.flow()).disposition(), packet);
    }
}
