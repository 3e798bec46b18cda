package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Cabling;
import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.LocalTables;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Vpc;
import dev.haechi.nftables.Chain;
import dev.haechi.nftables.FilterChains;
import dev.haechi.nftables.Hook;
import dev.haechi.nftables.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes a NAT gateway's namespace: packets come in by one link and go out by another, with the
 * gateway's own address as their source. That address is the provider's affair; at the internet
 * gateway the floating IP of the NAT gateway stands for it.
 */
record NatDraft(Lowering lowering, Names names, Cabling cabling) {
    private static final String MAIN = "main";

    /** The inner addresses of a NAT gateway: link-local and unique local, so nobody else's. */
    static List<Address> addresses(NatGateway nat) {
        int number = Names.number(nat.id());
        return List.of(
                Address.parse("169.254.128.0").plus(number & 0x7fff),
                Address.parse("fd68:6165:6368:69::").plus(number));
    }

    Space space(NatGateway nat, Vpc vpc) {
        var draft = new Draft(names.nat(nat.id()), nat.id());
        draft.plain();
        draft.forwards();
        var in = cabling.natIn(nat, vpc.id());
        var out = cabling.natOut(nat, vpc.id());
        draft.router(in.other(), nat.id());
        draft.router(out.other(), nat.id());
        for (var address : addresses(nat)) {
            draft.add(
                    new Piece.OnLink(Cabling.NAT_OUT, address, address.family().bits()), nat.id());
        }
        draft.across(Cidr.ALL_V4, Cabling.NAT_OUT, MAIN, nat.id());
        draft.across(Cidr.ALL_V6, Cabling.NAT_OUT, MAIN, nat.id());
        vpc.cidrs().forEach(block -> draft.across(block, Cabling.NAT_IN, MAIN, nat.id()));
        draft.firewall(table(nat), nat.id());
        return draft.done();
    }

    private Table table(NatGateway nat) {
        var rewriting = new ArrayList<String>();
        for (var address : addresses(nat)) {
            boolean v4 = address.family() == IpFamily.V4;
            rewriting.add(
                    "oifname \"out\" meta nfproto "
                            + (v4 ? "2" : "10")
                            + " snat "
                            + (v4 ? "ip" : "ip6")
                            + " to "
                            + address);
        }
        return Table.of(
                "inet",
                LocalTables.OURS,
                List.of(
                        FilterChains.judging("allowed", lowering.ofNat(nat)),
                        Chain.at("input", Hook.filter("input"), List.of()),
                        Chain.at(
                                "forward",
                                Hook.filter("forward"),
                                List.of(
                                        FilterChains.REPLIES + "accept",
                                        "ct state 0x1 drop",
                                        "iifname \"out\" drop",
                                        "jump allowed",
                                        "oifname \"out\" accept")),
                        Chain.at("rewriting", Hook.sources(), rewriting)));
    }
}
