package dev.haechi.model.testing;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.network.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** VPCs, their peerings and subnets. Each subnet names a routing table, drawn later. */
record RandomPlaces(Draft draft) {

    void draw() {
        var size = draft.size;
        int count =
                draft.may(Feature.SEVERAL_VPCS)
                        ? draft.dice.between(size.fewest(), size.vpcs())
                        : 1;
        for (int i = 0; i < count; i++) {
            var vpc = vpc(i);
            draft.vpcs.add(vpc);
            int subnets = draft.dice.between(size.fewest(), size.subnets());
            for (int k = 0; k < subnets; k++) {
                draft.subnets.add(subnet(vpc, k));
            }
        }
        drawPeerings();
    }

    private Vpc vpc(int number) {
        int block = draft.draws(Feature.SAME_BLOCKS, 20) ? 20 : 20 + number;
        var cidrs = new ArrayList<>(List.of(Cidr.parse("10." + block + ".0.0/16")));
        if (draft.draws(Feature.IPV6, 60)) {
            cidrs.add(Cidr.parse("fd00:" + Integer.toHexString(block) + "::/48"));
        }
        return new Vpc(
                VpcId.of("vpc-" + name(number)),
                cidrs,
                draft.fact(draft.dice.pick(List.of(Stage.values())), "stage"),
                draft.fact("kr1", "region"),
                draft.fact("KR", "country"),
                draft.fact("bank", "account"));
    }

    private Subnet subnet(Vpc vpc, int number) {
        var id = vpc.id().value().substring("vpc-".length()) + (number + 1);
        boolean ownTable = number == 0 || draft.dice.chance(70);
        var table = "table-" + id.charAt(0) + (ownTable ? number + 1 : 1);
        var acl = draft.draws(Feature.ACL, 45) ? Optional.of(AclId.of("acl-" + id)) : noAcl();
        return new Subnet(
                SubnetId.of("subnet-" + id),
                vpc.id(),
                blocks(vpc, number),
                draft.fact(draft.dice.pick(List.of(Zone.values())), "zone"),
                draft.fact(draft.dice.pick(List.of(Exposure.values())), "exposure"),
                RouteTableId.of(table),
                acl,
                draft.fact("kr1-a", "availability zone"));
    }

    private static Optional<AclId> noAcl() {
        return Optional.empty();
    }

    private List<Cidr> blocks(Vpc vpc, int number) {
        var blocks = new ArrayList<Cidr>();
        var v4 = vpc.cidrs().getFirst().base();
        blocks.add(new Cidr(v4.plus(number * 256L), 24));
        if (vpc.cidrs().size() > 1 && draft.dice.chance(75)) {
            var upper = vpc.cidrs().getLast().base();
            var base = Address.v6(upper.high() | number, 0);
            blocks.add(new Cidr(base, 64));
        }
        return blocks;
    }

    private void drawPeerings() {
        for (int i = 0; i < draft.vpcs.size(); i++) {
            for (int j = i + 1; j < draft.vpcs.size(); j++) {
                var one = draft.vpcs.get(i);
                var other = draft.vpcs.get(j);
                if (apart(one, other) && draft.draws(Feature.PEERING, 60)) {
                    var id = PeeringId.of("peering-" + name(i) + name(j));
                    draft.peerings.add(new Peering(id, one.id(), other.id()));
                }
            }
        }
    }

    static boolean apart(Vpc one, Vpc other) {
        return one.cidrs().stream()
                .noneMatch(cidr -> other.cidrs().stream().anyMatch(cidr::overlaps));
    }

    static String name(int number) {
        return String.valueOf((char) ('a' + number));
    }
}
