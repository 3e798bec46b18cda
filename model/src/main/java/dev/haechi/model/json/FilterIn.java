package dev.haechi.model.json;

import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.LandscapeCode;
import dev.haechi.model.service.PortRange;

/** Reads what admits and denies. */
record FilterIn(Places places) {

    NetworkAcl acl(JsonIn in) {
        return new NetworkAcl(
                places.id(in, AclId::of),
                in.id("vpc", VpcId::of),
                in.list("ingress", this::aclRule),
                in.list("egress", this::aclRule));
    }

    private AclRule aclRule(JsonIn in) {
        var sourcePorts =
                in.has("sourcePorts")
                        ? in.parsed(
                                "sourcePorts",
                                LandscapeCode.NOT_PORTS,
                                PortRange::tryParse,
                                PortRange.ALL)
                        : PortRange.ALL;
        return new AclRule(
                places.id(in, RuleId::of),
                in.oneOf("action", Action.class),
                in.addresses("sources"),
                in.addresses("destinations"),
                in.services("services"),
                sourcePorts);
    }

    PrefixList prefixList(JsonIn in) {
        return new PrefixList(places.id(in, PrefixListId::of), in.addresses("addresses"));
    }

    SecurityGroup group(JsonIn in) {
        return new SecurityGroup(
                places.id(in, GroupId::of),
                in.id("vpc", VpcId::of),
                in.list("rules", this::groupRule));
    }

    private GroupRule groupRule(JsonIn in) {
        return new GroupRule(
                places.id(in, RuleId::of),
                in.oneOf("direction", Direction.class),
                in.object("peer", FilterIn::peer, Peer.anybody()),
                in.services("services"));
    }

    private static Peer peer(JsonIn in) {
        return switch (in.choice("addresses", "group", "prefixList")) {
            case "addresses" -> new Peer.Addresses(in.addresses("addresses"));
            case "group" -> new Peer.Group(in.id("group", GroupId::of));
            case "prefixList" -> new Peer.Prefixes(in.id("prefixList", PrefixListId::of));
            case String _ -> Peer.anybody();
        };
    }
}
