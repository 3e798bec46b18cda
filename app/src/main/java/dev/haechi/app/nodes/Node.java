package dev.haechi.app.nodes;

import dev.haechi.app.design.Parties;
import dev.haechi.app.design.Party;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * An instance of the landscape on which pods run.
 *
 * @param service which service's place it is
 */
record Node(
        InstanceId id, SubnetId subnet, List<Address> addresses, Optional<ServiceName> service) {
    Node {
        addresses = List.copyOf(addresses);
    }

    /** The nodes of names; each once, in the order of the names. */
    static List<Node> find(
            List<String> names, LandscapeIndex index, Parties parties, Problems problems) {
        var found = new LinkedHashSet<Node>();
        for (var name : names) {
            switch (parties.find(name)) {
                case Result.Failed<Party>(var all) -> problems.addAll(all);
                case Result.Ok<Party>(var party) ->
                        party.members()
                                .forEach(
                                        member ->
                                                of(member, index)
                                                        .ifPresentOrElse(
                                                                found::add,
                                                                () -> complain(problems, name)));
            }
        }
        return List.copyOf(found);
    }

    private static void complain(Problems problems, String name) {
        problems.add(Problem.of(NodesCode.NO_NODE, name));
    }

    private static Optional<Node> of(Endpoint end, LandscapeIndex index) {
        return end instanceof Endpoint.OnInstance(var id)
                ? index.instance(id).map(Node::of)
                : Optional.empty();
    }

    private static Node of(Instance instance) {
        return new Node(instance.id(), instance.subnet(), instance.addresses(), instance.service());
    }

    String name() {
        return id.value();
    }

    /** Whether a manifest means it by a name. */
    boolean isCalled(String name) {
        return name.equals(id.value())
                || service.filter(one -> one.value().equals(name)).isPresent();
    }

    Optional<Address> address(IpFamily family) {
        return addresses.stream().filter(one -> one.family() == family).findFirst();
    }
}
