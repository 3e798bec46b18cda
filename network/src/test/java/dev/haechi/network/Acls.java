package dev.haechi.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** ACLs of the bank, for tests. */
final class Acls {
    private Acls() {}

    /** Rules for everything in ingress, each named after what it does. */
    static NetworkAcl of(String... actions) {
        var rules =
                Stream.of(actions)
                        .map(name -> rule(name, name, AddressSet.ALL, AddressSet.ALL, "any"))
                        .toList();
        return new NetworkAcl(AclId.of("acl"), VpcId.of("service"), rules, List.of());
    }

    static AclRule rule(String id, String action, AddressSet from, AddressSet to, String services) {
        return rule(id, action, from, to, ServiceSet.tryParse(services).orElseThrow());
    }

    static AclRule rule(
            String id, String action, AddressSet from, AddressSet to, ServiceSet services) {
        return new AclRule(
                RuleId.of(id),
                Action.valueOf(action.toUpperCase(Locale.ROOT)),
                from,
                to,
                services,
                PortRange.ALL);
    }
}
