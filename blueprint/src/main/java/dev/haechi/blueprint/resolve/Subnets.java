package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.AclSpec;
import dev.haechi.blueprint.VpcSpec;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Subnet;
import java.util.ArrayList;
import java.util.List;

/** Turns plots, ACLs and peerings into their parts of the landscape. */
final class Subnets {
    private final Site site;

    Subnets(Site site) {
        this.site = site;
    }

    List<Subnet> all() {
        return site.layout().plots().stream().map(this::subnet).toList();
    }

    private Subnet subnet(Plot plot) {
        return new Subnet(
                site.trail().note(plot.id(), plot.origin()),
                plot.vpc(),
                plot.cidrs(),
                Fact.known(plot.zone()),
                Fact.known(plot.duty().exposure()),
                Routing.table(plot),
                plot.acl(),
                Fact.known(site.blueprint().cloud().provider().text()));
    }

    List<NetworkAcl> acls() {
        var all = new ArrayList<NetworkAcl>();
        for (var vpc : site.blueprint().network().vpcs()) {
            vpc.acls().forEach(acl -> all.add(acl(vpc, acl)));
        }
        return all;
    }

    private NetworkAcl acl(VpcSpec vpc, AclSpec acl) {
        var id = site.trail().note(acl.name().value(), acl.name().origin());
        return new NetworkAcl(
                id,
                vpc.name().value(),
                rules(id + "/in/", acl.ingress()),
                rules(id + "/out/", acl.egress()));
    }

    private List<AclRule> rules(String prefix, List<AclSpec.Entry> entries) {
        var rules = new ArrayList<AclRule>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            rules.add(
                    new AclRule(
                            site.trail().note(RuleId.of(prefix + (i + 1)), entry.origin()),
                            entry.action(),
                            entry.from(),
                            entry.to(),
                            entry.services(),
                            entry.sourcePorts()));
        }
        return rules;
    }

    List<Peering> peerings() {
        return site.blueprint().network().peerings().stream()
                .map(
                        one -> {
                            PeeringId id = one.name().value();
                            site.trail().note(id, one.name().origin());
                            return new Peering(id, one.one().value(), one.other().value());
                        })
                .toList();
    }
}
