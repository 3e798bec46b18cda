package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Cable;
import dev.haechi.cloud.local.space.Cabling;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.cloud.local.space.Rendering;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Lowering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Says what a landscape is on Linux. Pure. What refers to something that does not exist is left out
 * or drops packets, so that things may come in any order.
 */
public final class Renderer {
    private final LandscapeIndex index;
    private final Names names;
    private final Cabling cabling;
    private final LinkedHashMap<String, Space> spaces = new LinkedHashMap<>();
    private final List<Cable> cables = new ArrayList<>();

    private Renderer(Landscape landscape) {
        index = LandscapeIndex.of(landscape);
        names = new Names(landscape.environment());
        cabling = new Cabling(index, names);
    }

    public static Rendering of(Landscape landscape) {
        return new Renderer(landscape).rendering();
    }

    private Rendering rendering() {
        if (index.landscape().vpcs().isEmpty()) {
            return new Rendering(spaces, cables);
        }
        add(new InternetDraft(index, names, cabling).space());
        for (var vpc : index.landscape().vpcs()) {
            add(new VpcDraft(index, names, cabling, vpc).space());
        }
        instances();
        nats();
        for (var gateway : index.landscape().internetGateways()) {
            if (index.vpc(gateway.vpc()).isPresent()) {
                cables.add(cabling.internet(gateway));
            }
        }
        for (var peering : index.landscape().peerings()) {
            cabling.peering(peering).ifPresent(cables::add);
        }
        for (var line : index.landscape().lines()) {
            if (index.vpc(line.vpc()).isPresent()) {
                cables.add(cabling.line(line));
            }
        }
        return new Rendering(spaces, cables);
    }

    private void instances() {
        var drafts = new InstanceDraft(new Lowering(index), names, cabling);
        for (var instance : index.landscape().instances()) {
            var subnet = index.subnet(instance.subnet());
            if (subnet.isPresent() && index.vpc(subnet.get().vpc()).isPresent()) {
                add(drafts.space(instance, subnet.get()));
                cables.add(cabling.instance(instance, subnet.get().vpc()));
            }
        }
    }

    private void nats() {
        var drafts = new NatDraft(new Lowering(index), names, cabling);
        for (var nat : index.landscape().natGateways()) {
            var vpc = index.vpcOf(nat.subnet()).flatMap(index::vpc);
            if (vpc.isPresent()) {
                add(drafts.space(nat, vpc.get()));
                cables.add(cabling.natIn(nat, vpc.get().id()));
                cables.add(cabling.natOut(nat, vpc.get().id()));
            }
        }
    }

    private void add(Space space) {
        spaces.put(space.name(), space);
    }
}
