package dev.haechi.model.json;

import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;

/** Writes what admits and denies. */
record FilterOut(JsonOut out) {

    void acl(NetworkAcl acl) {
        out.text("id", acl.id());
        out.text("vpc", acl.vpc());
        out.list("ingress", acl.ingress(), this::aclRule);
        out.list("egress", acl.egress(), this::aclRule);
    }

    private void aclRule(AclRule rule) {
        out.text("id", rule.id());
        out.text("action", rule.action());
        out.addresses("sources", rule.sources());
        out.addresses("destinations", rule.destinations());
        out.text("services", rule.services());
        out.text("sourcePorts", rule.sourcePorts());
    }

    void prefixList(PrefixList list) {
        out.text("id", list.id());
        out.addresses("addresses", list.addresses());
    }

    void group(SecurityGroup group) {
        out.text("id", group.id());
        out.text("vpc", group.vpc());
        out.list(
                "rules",
                group.rules(),
                rule -> {
                    out.text("id", rule.id());
                    out.text("direction", rule.direction());
                    out.object("peer", () -> peer(rule.peer()));
                    out.text("services", rule.services());
                });
    }

    private void peer(Peer peer) {
        switch (peer) {
            case Peer.Addresses(var set) -> out.addresses("addresses", set);
            case Peer.Group(var id) -> out.text("group", id);
            case Peer.Prefixes(var id) -> out.text("prefixList", id);
        }
    }
}
