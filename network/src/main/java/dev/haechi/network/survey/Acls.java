package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.id.AclId;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
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

    /** Where the lines of an ACL begin, and what stands for a subnet without one. */
    private static final int NO_LINE = -1;

    private static final int OPEN = -2;

    /** A line without its addresses. */
    private record Says(Action action, ServiceSet services, PortSet sourcePorts) {}

    private record Ordered(Optional<AclId> acl, Direction direction) {}

    private final Map<Says, Integer> numbers = new HashMap<>();
    private final Map<Ordered, int[]> lines = new HashMap<>();
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
     * What the lines say that count for packets from one crowd to another and back, as numbers:
     * equal ones for lines of other ACLs that say the same. Empty when it is not the same for all
     * addresses.
     */
    Optional<List<Integer>> lines(Crowd from, Crowd to) {
        var counting = new ArrayList<Integer>();
        boolean plain =
                add(counting, from, Direction.EGRESS, from, to)
                        && add(counting, to, Direction.INGRESS, from, to)
                        && add(counting, to, Direction.EGRESS, to, from)
                        && add(counting, from, Direction.INGRESS, to, from);
        return plain ? Optional.of(counting) : Optional.empty();
    }

    private boolean add(
            List<Integer> counting, Crowd at, Direction direction, Crowd source, Crowd other) {
        long sources = side(at, direction, true, source);
        long destinations = side(at, direction, false, other);
        if (sources == MIXED || destinations == MIXED) {
            return false;
        }
        counting.add(at.subnet.acl().isPresent() ? NO_LINE : OPEN);
        var says = says(at, direction);
        for (int i = 0; i < says.length; i++) {
            if ((sources & destinations & 1L << i) != 0) {
                counting.add(says[i]);
            }
        }
        return true;
    }

    private int[] says(Crowd at, Direction direction) {
        return lines.computeIfAbsent(
                new Ordered(at.subnet.acl(), direction),
                _ ->
                        atlas.acl(at.subnet, direction).strips().stream()
                                .map(
                                        one ->
                                                new Says(
                                                        one.action(),
                                                        one.services(),
                                                        one.sourcePorts()))
                                .mapToInt(one -> numbers.computeIfAbsent(one, _ -> numbers.size()))
                                .toArray());
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
