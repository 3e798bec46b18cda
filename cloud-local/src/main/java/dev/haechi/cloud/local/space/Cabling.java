package dev.haechi.cloud.local.space;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import java.util.Optional;

/** Which cable is whose. The first end is the VPC's. */
public record Cabling(LandscapeIndex index, Names names) {
    /** The one link of an instance's namespace. */
    public static final String INSTANCE_LINK = "eth0";

    public static final String NAT_IN = "in";
    public static final String NAT_OUT = "out";

    public Cable instance(Instance instance, VpcId vpc) {
        return new Cable(
                near(vpc, 'v', instance.id()),
                new Cable.End(
                        names.instance(instance.id()),
                        INSTANCE_LINK,
                        Names.mac("instance", instance.id())));
    }

    public Cable internet(InternetGateway gateway) {
        return new Cable(near(gateway.vpc(), 'g', gateway.id()), outside('x', 'g', gateway.id()));
    }

    public Cable line(Line line) {
        return new Cable(near(line.vpc(), 'l', line.id()), outside('y', 'l', line.id()));
    }

    /** Empty while one of the two VPCs is missing. */
    public Optional<Cable> peering(Peering peering) {
        if (index.vpc(peering.one()).isEmpty()
                || index.vpc(peering.other()).isEmpty()
                || peering.one().equals(peering.other())) {
            return Optional.empty();
        }
        var other =
                new Cable.End(
                        names.vpc(peering.other()),
                        Names.link('p', peering.id()),
                        Names.mac("p", peering.id()));
        return Optional.of(new Cable(near(peering.one(), 'p', peering.id()), other));
    }

    public Cable natIn(NatGateway nat, VpcId vpc) {
        return new Cable(
                near(vpc, 'i', nat.id()),
                new Cable.End(names.nat(nat.id()), NAT_IN, Names.mac("i", nat.id())));
    }

    public Cable natOut(NatGateway nat, VpcId vpc) {
        return new Cable(
                near(vpc, 'o', nat.id()),
                new Cable.End(names.nat(nat.id()), NAT_OUT, Names.mac("o", nat.id())));
    }

    private Cable.End near(VpcId vpc, char what, Id whose) {
        return new Cable.End(names.vpc(vpc), Names.link(what, whose), Names.mac("" + what, whose));
    }

    /** With the hardware address of the near end: see {@link Piece.Link#ROUTER}. */
    private Cable.End outside(char what, char near, Id whose) {
        return new Cable.End(
                names.internet(), Names.link(what, whose), Names.mac("" + near, whose));
    }
}
