package dev.haechi.network.lint;

import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules of security groups that let everybody, of one family at least, in to too much. */
record WideRules(Scene scene, ServiceSet guarded) {

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        for (var group : scene.landscape().groups()) {
            for (var rule : group.rules()) {
                if (rule.direction() == Direction.INGRESS && isForEverybody(group, rule)) {
                    finding(group, rule).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private boolean isForEverybody(SecurityGroup group, GroupRule rule) {
        var peers = scene.lowering().addresses(rule.peer(), group.vpc());
        return Stream.of(IpFamily.values())
                .map(family -> new AddressSet(List.of(AddressRange.all(family))))
                .anyMatch(peers::containsAll);
    }

    private Optional<LintFinding> finding(SecurityGroup group, GroupRule rule) {
        var whole = whole(rule.services());
        var some = rule.services().intersect(guarded);
        if (!whole.isEmpty()) {
            return Optional.of(finding(LintCode.OPEN_ON_ALL_PORTS, group, rule, whole));
        }
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(LintCode.OPEN_ON_GUARDED_PORTS, group, rule, some));
    }

    /** The protocols of which every port is in a set. */
    private static ServiceSet whole(ServiceSet services) {
        return Protocol.WITH_PORTS.stream()
                .map(ServiceSet::of)
                .filter(services::containsAll)
                .reduce(ServiceSet.NONE, ServiceSet::union);
    }

    private static LintFinding finding(
            LintCode code, SecurityGroup group, GroupRule rule, ServiceSet services) {
        return LintFinding.of(code, rule.id(), group.id(), rule.id(), group.id(), services);
    }
}
