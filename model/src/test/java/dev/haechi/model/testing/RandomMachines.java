package dev.haechi.model.testing;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.Role;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Subnet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Instances and the names of their groups, whose rules are drawn later. */
record RandomMachines(Draft draft) {

    void draw() {
        for (var subnet : draft.subnets) {
            int least = draft.instances.size() < 2 ? 1 : draft.size.fewestInstances();
            int count = draft.dice.between(least, draft.size.instances());
            for (int n = 0; n < count; n++) {
                draft.instances.add(instance(subnet, n));
            }
        }
    }

    private Instance instance(Subnet subnet, int number) {
        var addresses = Draft.addresses(subnet, 10 + number);
        boolean forwards = draft.draws(Feature.FORWARDER, 20);
        return new Instance(
                InstanceId.of(subnet.id().value().replace("subnet", "vm") + "-" + (number + 1)),
                subnet.id(),
                draft.dice.chance(80) ? addresses : addresses.subList(0, 1),
                groups(subnet.vpc()),
                draft.fact(draft.dice.pick(List.of(Role.values())), "role"),
                Optional.empty(),
                forwards,
                draft.fact("Debian 12", "operating system"),
                draft.fact(LocalDate.of(2028, 6, 30), "end of life"));
    }

    private List<GroupId> groups(VpcId vpc) {
        if (draft.draws(Feature.UNFILTERED, 10)) {
            return List.of();
        }
        var all = groupsOf(vpc);
        var some = draft.dice.some(all, 2);
        return some.isEmpty() ? List.of(draft.dice.pick(all)) : some;
    }

    /** Each VPC has three groups. */
    static List<GroupId> groupsOf(VpcId vpc) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(n -> GroupId.of(vpc.value().replace("vpc", "group") + n))
                .toList();
    }
}
