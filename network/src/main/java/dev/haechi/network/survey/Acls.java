package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.id.AclId;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Sieve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines of ACLs are about the packets between two crowds. Pairs of crowds for which the same
 * lines count have the same lane.
 */
final class Acls {
    private static final int MOST = Long.SIZE - 1;

    /** Not the same for all addresses of a block. */
    private static final long MIXED = -1;

    /** A line's sources or destinations, and the crowd that they are held against. */
    private record Side(Optional<AclId> acl, Direction direction, boolean sources, int crowd) {}

    private final Atlas atlas;
    private final Map<Side, Long> known = new HashMap<>();

    Acls(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Whether neither subnet has an ACL. */
    static boolean none(Subnet one, Subnet other) {
        return one.acl().isEmpty() && other.acl().isEmpty();
    }

    /**
     * The lines that count for packets from one crowd to another and back, by ACL; empty when they
     * are not the same for all addresses.
     */
    Optional<List<Object>> lines(Crowd from, Crowd to) {
        var counting = new ArrayList<Object>();
        counting.add(from.subnet.acl());
        counting.add(to.subnet.acl());
        boolean plain =
                add(counting, from, Direction.EGRESS, from, to)
                        && add(counting, to, Direction.INGRESS, from, to)
                        && add(counting, to, Direction.EGRESS, to, from)
                        && add(counting, from, Direction.INGRESS, to, from);
        return plain ? Optional.of(counting) : Optional.empty();
    }

    private boolean add(
            List<Object> counting, Crowd at, Direction direction, Crowd source, Crowd other) {
        long sources = side(at, direction, true, source);
        long destinations = side(at, direction, false, other);
        counting.add(sources & destinations);
        return sources != MIXED && destinations != MIXED;
    }

    private long side(Crowd at, Direction direction, boolean sources, Crowd crowd) {
        return known.computeIfAbsent(
                new Side(at.subnet.acl(), direction, sources, crowd.index),
                _ -> find(atlas.acl(at.subnet, direction), sources, crowd.block));
    }

    private static long find(Sieve acl, boolean sources, AddressSet block) {
        if (acl.strips().size() > MOST) {
            return MIXED;
        }
        long lines = 0;
        for (int i = 0; i < acl.strips().size(); i++) {
            var strip = acl.strips().get(i);
            var common = block.intersect(sources ? strip.sources() : strip.destinations());
            if (common.equals(block)) {
                lines |= 1L << i;
            } else if (!common.isEmpty()) {
                return MIXED;
            }
        }
        return lines;
    }
}
