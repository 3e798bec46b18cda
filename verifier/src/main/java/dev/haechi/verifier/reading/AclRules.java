package dev.haechi.verifier.reading;

import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What network ACLs let over the border of a subnet: the first rule that matches decides, what none
 * matches is denied, and a subnet without an ACL lets everything over.
 */
final class AclRules {
    private final Map<Id, NetworkAcl> acls;

    AclRules(Ground ground) {
        acls = Ground.byId(ground.landscape().acls(), NetworkAcl::id);
    }

    List<Box> passed(Subnet subnet, Direction direction, Box box) {
        return subnet.acl().map(id -> passed(id, direction, box)).orElse(List.of(box));
    }

    private List<Box> passed(AclId id, Direction direction, Box box) {
        var passed = new ArrayList<Box>();
        var left = List.of(box);
        for (var rule : Ground.found(acls, id).rules(direction)) {
            var ports = PortSet.of(rule.sourcePorts());
            var matched = new Box(rule.sources(), rule.destinations(), rule.services(), ports);
            var rest = new ArrayList<Box>();
            for (var part : left) {
                var decided = part.intersect(matched);
                if (decided.isEmpty()) {
                    rest.add(part);
                    continue;
                }
                if (rule.action() == Action.ALLOW) {
                    passed.add(decided);
                }
                rest.addAll(part.minus(matched));
            }
            left = rest;
        }
        return passed;
    }
}
