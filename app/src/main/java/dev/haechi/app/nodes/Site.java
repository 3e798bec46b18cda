package dev.haechi.app.nodes;

import dev.haechi.app.design.Design;
import dev.haechi.app.design.Parties;
import dev.haechi.app.nodes.NodePairs.Pair;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.network.Network;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A cluster in the landscape that its nodes stand in.
 *
 * @param nodes on which pods may stand
 * @param control on which the API server runs
 */
record Site(
        Design design,
        Cluster cluster,
        NodeFacts facts,
        List<Node> nodes,
        List<Node> control,
        Between between) {
    Site {
        nodes = List.copyOf(nodes);
        control = List.copyOf(control);
    }

    /** The site, or the names that stand for no instance; a problem when there are none. */
    static Result<Site> of(Design design, Cluster cluster, NodeFacts facts) {
        var index = LandscapeIndex.of(design.landscape());
        var parties = Parties.of(design.landscape());
        var problems = new Problems();
        if (facts.nodes().isEmpty()) {
            problems.add(Problem.of(NodesCode.NO_NODES));
        }
        var nodes = Node.find(facts.nodes(), index, parties, problems);
        var control = Node.find(facts.control(), index, parties, problems);
        return problems.orElse(
                new Site(
                        design,
                        cluster,
                        facts,
                        nodes,
                        control,
                        between(design, cluster, facts, index)));
    }

    private static Between between(
            Design design, Cluster cluster, NodeFacts facts, LandscapeIndex index) {
        var network = Network.of(index.landscape());
        return new Between(
                new Fates(network, design.origins()),
                index,
                design.origins(),
                facts.overlay(),
                cluster.facts().podAddresses());
    }

    /** The same in a landscape that was changed, but with the same nodes. */
    Site in(Landscape changed) {
        var index = LandscapeIndex.of(changed);
        return new Site(
                design, cluster, facts, nodes, control, between(design, cluster, facts, index));
    }

    /** Every node, of either kind. */
    List<Node> all() {
        var all = new LinkedHashSet<>(nodes);
        all.addAll(control);
        return List.copyOf(all);
    }

    /** What passes from each of some nodes to each of others that is not the same. */
    List<Pair> pairs(List<Node> from, List<Node> to, Traffic traffic) {
        var pairs = new ArrayList<Pair>();
        for (var one : from) {
            for (var other : to) {
                if (!one.id().equals(other.id())) {
                    pairs.add(new Pair(one, other, between.passing(one, other, traffic)));
                }
            }
        }
        return pairs;
    }

    /** What the cluster itself needs; nothing when no control node is named. */
    List<OwnWay> ownWays() {
        if (control.isEmpty()) {
            return List.of();
        }
        return List.of(
                ownWay(OwnWay.Purpose.KUBELET, control, all()),
                ownWay(OwnWay.Purpose.API_SERVER, all(), control));
    }

    private OwnWay ownWay(OwnWay.Purpose purpose, List<Node> from, List<Node> to) {
        var pairs = pairs(from, to, Traffic.ofNodes(purpose.service()));
        return new OwnWay(purpose, NodePairs.joined(pairs));
    }

    Overlaps overlaps() {
        return new Overlaps(
                design,
                facts.services().asOptional().orElse(AddressSet.NONE),
                cluster.facts().podAddresses().asOptional().orElse(AddressSet.NONE));
    }

    /** Addresses of the cluster that stand for something else too. */
    List<Problem> findings() {
        return overlaps().findings();
    }
}
