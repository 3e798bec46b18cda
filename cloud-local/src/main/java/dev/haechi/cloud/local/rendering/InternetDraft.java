package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Cabling;
import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import java.util.ArrayList;

/**
 * Describes the simulated internet: one namespace that has every address in the world but the
 * landscape's own. Nothing leaves the machine from it.
 */
record InternetDraft(LandscapeIndex index, Names names, Cabling cabling) {
    /** Before all others: floating IPs, and inner addresses, which nobody answers for outside. */
    private static final String KNOWN = "100";

    Space space() {
        var environment = index.landscape().environment();
        var draft = new Draft(names.internet(), environment);
        draft.plain();
        draft.setting("ipv4/ip_forward", "1");
        draft.setting("ipv6/conf/all/forwarding", "1");
        draft.setting("ipv4/ip_nonlocal_bind", "1");
        draft.setting("ipv6/ip_nonlocal_bind", "1");
        draft.setting("ipv4/conf/all/accept_local", "1");
        draft.setting("ipv4/ping_group_range", "0\t2147483647");
        for (var family : IpFamily.values()) {
            draft.without(new Piece.Choice(family, "pref 0 lookup local"));
            draft.choice(family, "pref 10 lookup " + KNOWN, environment);
            draft.choice(family, "pref 20 lookup local", environment);
            draft.way(family, "local default dev lo table local", environment);
        }
        for (var vpc : index.landscape().vpcs()) {
            vpc.cidrs().forEach(block -> draft.blackhole(block, KNOWN, vpc.id()));
        }
        var held = new ArrayList<Address>();
        for (var gateway : index.landscape().internetGateways()) {
            if (index.vpc(gateway.vpc()).isPresent()) {
                gateway(draft, gateway, held);
            }
        }
        for (var floating : index.landscape().floatingIps()) {
            unused(draft, floating, held);
        }
        index.landscape().lines().forEach(line -> line(draft, line));
        return draft.done();
    }

    private void gateway(Draft draft, InternetGateway gateway, ArrayList<Address> held) {
        var cable = cabling.internet(gateway);
        draft.router(cable.other(), gateway.id());
        var addresses = new ArrayList<>(new Translation(index, gateway).outer());
        if (gateway.sharedSource()) {
            addresses.addAll(Translation.sharedAddresses(gateway));
        }
        for (var address : addresses) {
            if (!held.contains(address)) {
                held.add(address);
                draft.across(Cidr.of(address), cable.other().link(), KNOWN, gateway.id());
            }
        }
    }

    private static void unused(Draft draft, FloatingIp floating, ArrayList<Address> held) {
        if (!held.contains(floating.address())) {
            draft.blackhole(Cidr.of(floating.address()), KNOWN, floating.id());
        }
    }

    /** The far end's addresses reach the VPC by the line, and nobody else's do. */
    private void line(Draft draft, Line line) {
        var vpc = index.vpc(line.vpc());
        if (vpc.isEmpty()) {
            return;
        }
        var cable = cabling.line(line);
        draft.router(cable.other(), line.id());
        var table = Names.table(line.id());
        vpc.get()
                .cidrs()
                .forEach(block -> draft.across(block, cable.other().link(), table, line.id()));
        var far = index.external(line.far()).map(it -> it.addresses()).orElse(AddressSet.NONE);
        for (var block : far.blocks()) {
            draft.choice(
                    block.family(),
                    "pref 5 from " + Draft.text(block) + " lookup " + table,
                    line.id());
        }
    }
}
