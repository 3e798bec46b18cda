package dev.haechi.blueprint.resolve;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A subnet, given or designed.
 *
 * @param cidrs one IPv4 block, then an IPv6 block if there is one
 * @param duty which routing table it needs
 * @param zone what stands in it
 */
record Plot(
        SubnetId id,
        VpcId vpc,
        List<Cidr> cidrs,
        Zone zone,
        Duty duty,
        Optional<AclId> acl,
        Origin origin) {
    /** What a subnet has to do with the outside; each has its own routing table in its VPC. */
    enum Duty {
        PUBLIC("public", Exposure.PUBLIC),
        PRIVATE("private", Exposure.PRIVATE),
        ISOLATED("isolated", Exposure.ISOLATED),
        /** Holds the bastion: public, and leads to administrators only. */
        ADMINISTRATION("bastion", Exposure.PUBLIC),
        /** Holds the NAT gateway: public, and leads to declared destinations only. */
        TRANSLATION("nat", Exposure.PUBLIC);

        private final String table;
        private final Exposure exposure;

        Duty(String table, Exposure exposure) {
            this.table = table;
            this.exposure = exposure;
        }

        /** What its routing table is called within the VPC. */
        String table() {
            return table;
        }

        Exposure exposure() {
            return exposure;
        }

        static Duty of(Exposure exposure) {
            return switch (exposure) {
                case PUBLIC -> PUBLIC;
                case PRIVATE -> PRIVATE;
                case ISOLATED -> ISOLATED;
            };
        }
    }

    Plot {
        cidrs = List.copyOf(cidrs);
    }

    Cidr four() {
        return cidrs.getFirst();
    }

    Optional<Cidr> six() {
        return cidrs.stream().filter(cidr -> cidr.family() == IpFamily.V6).findFirst();
    }

    Plot with(Duty other) {
        return new Plot(id, vpc, cidrs, zone, other, acl, origin);
    }
}
