package dev.haechi.app.nodes;

import dev.haechi.app.design.Design;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.network.Subnet;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemCode;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Addresses of a cluster that stand for something else too.
 *
 * @param services from where services get them; none when that is not known
 * @param pods from where pods do; none when that is not known
 */
record Overlaps(Design design, AddressSet services, AddressSet pods) {

    /** Each overlap, at the place of the subnet. */
    List<Problem> findings() {
        var problems = new Problems();
        for (var subnet : design.landscape().subnets()) {
            compare(subnet, services, NodesCode.SERVICES_IN_SUBNET, problems);
            compare(subnet, pods, NodesCode.PODS_IN_SUBNET, problems);
        }
        var both = services.intersect(pods);
        if (!both.isEmpty()) {
            problems.add(Problem.of(NodesCode.PODS_AMONG_SERVICES, both));
        }
        return problems.sorted();
    }

    private void compare(Subnet subnet, AddressSet block, ProblemCode code, Problems problems) {
        var both = AddressSet.of(subnet.cidrs()).intersect(block);
        if (both.isEmpty()) {
            return;
        }
        design.origins()
                .of(subnet.id())
                .ifPresentOrElse(
                        origin -> problems.add(origin, code, block, subnet.id(), both),
                        () -> problems.add(Problem.of(code, block, subnet.id(), both)));
    }

    /** What would have to be known for traffic between nodes, because of overlaps. */
    List<Message> facts(List<Node> nodes) {
        var facts = new ArrayList<Message>();
        var likeServices = named(nodes, services);
        if (!likeServices.isEmpty()) {
            facts.add(Message.of(NodesText.NODE_OR_SERVICE, likeServices));
        }
        var likePods = named(nodes, pods);
        if (!likePods.isEmpty()) {
            facts.add(Message.of(NodesText.NODE_AMONG_PODS, likePods));
        }
        var both = services.intersect(pods);
        if (!both.isEmpty()) {
            facts.add(Message.of(NodesText.POD_OR_SERVICE, both));
        }
        return facts;
    }

    private static String named(List<Node> nodes, AddressSet block) {
        return nodes.stream()
                .filter(node -> node.addresses().stream().anyMatch(block::contains))
                .map(Node::name)
                .collect(Collectors.joining(", "));
    }
}
