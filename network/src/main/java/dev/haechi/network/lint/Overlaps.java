package dev.haechi.network.lint;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.TransitHub;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses that stand for two things in one place. Blocks of VPCs that are joined themselves are
 * refused when a landscape is read.
 */
record Overlaps(Scene scene) {
    /** Something with addresses that packets are sent to by their addresses alone. */
    private record Holder(Id id, AddressSet addresses) {}

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        var holders = new ArrayList<Holder>();
        for (var external : scene.landscape().externals()) {
            holders.add(new Holder(external.id(), external.addresses()));
        }
        for (int i = 0; i < holders.size(); i++) {
            for (var other : holders.subList(i + 1, holders.size())) {
                compare(findings, holders.get(i), other);
            }
        }
        for (var vpc : scene.landscape().vpcs()) {
            var block = new Holder(vpc.id(), AddressSet.of(vpc.cidrs()));
            holders.forEach(external -> compare(findings, external, block));
            findings.addAll(neighbours(vpc.id()));
        }
        return findings;
    }

    private static void compare(List<LintFinding> findings, Holder one, Holder other) {
        var common = one.addresses().intersect(other.addresses());
        if (!common.isEmpty()) {
            findings.add(
                    LintFinding.of(
                            LintCode.OVERLAP, one.id(), other.id(), one.id(), other.id(), common));
        }
    }

    /** Two VPCs of which a third can mean one alone. */
    private List<LintFinding> neighbours(VpcId middle) {
        var findings = new ArrayList<LintFinding>();
        var all = List.copyOf(joined(middle));
        for (int i = 0; i < all.size(); i++) {
            for (var other : all.subList(i + 1, all.size())) {
                var one = all.get(i);
                var common = blocks(one).intersect(blocks(other));
                if (!common.isEmpty()) {
                    findings.add(
                            LintFinding.of(
                                    LintCode.OVERLAPPING_NEIGHBOURS,
                                    one,
                                    other,
                                    one,
                                    other,
                                    middle,
                                    common));
                }
            }
        }
        return findings;
    }

    private AddressSet blocks(VpcId vpc) {
        return scene.index()
                .vpc(vpc)
                .map(one -> AddressSet.of(one.cidrs()))
                .orElse(AddressSet.NONE);
    }

    private Set<VpcId> joined(VpcId vpc) {
        var joined = new LinkedHashSet<VpcId>();
        for (Peering peering : scene.index().peeringsOf(vpc)) {
            joined.add(peering.farFrom(vpc));
        }
        for (var hub : scene.landscape().hubs()) {
            var attached = attached(hub);
            if (attached.contains(vpc)) {
                joined.addAll(attached);
            }
        }
        joined.remove(vpc);
        return joined;
    }

    private static List<VpcId> attached(TransitHub hub) {
        var attached = new ArrayList<VpcId>();
        for (var attachment : hub.attachments()) {
            if (attachment.to() instanceof TransitHub.AttachedVpc(var vpc)) {
                attached.add(vpc);
            }
        }
        return attached;
    }
}
