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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of ACLs are about the packets between two crowds. Pairs of crowds for which the same
 * lines count have the same lane.
 */
final class Acls {
    private static final int MOST = Long.SIZE - 1;

    /** Not the same for all addresses of a block. */
    private static final long MIXED = -1;

    /** Not found out yet; no set of lines has this bit without {@link #MIXED}. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Where the lines of an ACL begin, and what stands for a subnet without one. */
    private static final int NO_LINE = -1;

    private static final int OPEN = -2;

    /** What an ACL does in one direction, and which of its lines are about which crowd. */
    private static final class Side {
        final Sieve acl;
        final int[] says;
        final long[] sources;
        final long[] destinations;

        Side(Sieve acl, int[] says, int crowds) {
            this.acl = acl;
            this.says = says;
            this.sources = unknown(crowds);
            this.destinations = unknown(crowds);
        }

        private static long[] unknown(int crowds) {
            var lines = new long[crowds];
            Arrays.fill(lines, UNKNOWN);
            return lines;
        }
    }

    /**
     * What lines of ACLs say, whatever addresses they are about, and what passes where the same
     * ones count: the same in all domains, for they use the same few. May be used by several
     * threads.
     */
    static final class Sayings {
        /** A line without its addresses. */
        private record Says(Action action, ServiceSet services, PortSet sourcePorts) {}

        private final Map<Says, Integer> numbers = new HashMap<>();
        private final Map<List<Integer>, List<Stretch>> alike = new HashMap<>();

        /** Equal for lines that say the same. */
        synchronized int number(Sieve.Strip line) {
            var says = new Says(line.action(), line.services(), line.sourcePorts());
            return numbers.computeIfAbsent(says, _ -> numbers.size());
        }

        /** What passes where some lines count; found once. */
        synchronized List<Stretch> alike(List<Integer> lines, Supplier<List<Stretch>> find) {
            var known = alike.get(lines);
            if (known == null) {
                known = find.get();
                alike.put(lines, known);
            }
            return known;
        }
    }

    private record Ordered(Optional<AclId> acl, Direction direction) {}

    private final Sayings sayings;
    private final Map<Ordered, Side> known = new HashMap<>();
    private final @Nullable Side[] inward;
    private final @Nullable Side[] outward;
    private final Atlas atlas;
    private final int crowds;

    /**
     * @param crowds how many the domain has
     */
    Acls(Atlas atlas, Sayings sayings, int crowds) {
        this.atlas = atlas;
        this.sayings = sayings;
        this.crowds = crowds;
        this.inward = new Side[crowds];
        this.outward = new Side[crowds];
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
        var side = side(at, direction);
        long sources = lines(side, side.sources, true, source);
        long destinations = lines(side, side.destinations, false, other);
        if (sources == MIXED || destinations == MIXED) {
            return false;
        }
        counting.add(at.subnet.acl().isPresent() ? NO_LINE : OPEN);
        int[] says = side.says;
        for (int i = 0; i < says.length; i++) {
            if ((sources & destinations & 1L << i) != 0) {
                counting.add(says[i]);
            }
        }
        return true;
    }

    private Side side(Crowd at, Direction direction) {
        var sides =
                switch (direction) {
                    case INGRESS -> inward;
                    case EGRESS -> outward;
                };
        var side = sides[at.index];
        if (side == null) {
            side =
                    known.computeIfAbsent(
                            new Ordered(at.subnet.acl(), direction),
                            _ -> make(atlas.acl(at.subnet, direction)));
            sides[at.index] = side;
        }
        return side;
    }

    private Side make(Sieve acl) {
        return new Side(acl, acl.strips().stream().mapToInt(sayings::number).toArray(), crowds);
    }

    private static long lines(Side side, long[] known, boolean sources, Crowd crowd) {
        if (known[crowd.index] == UNKNOWN) {
            known[crowd.index] = find(side.acl, sources, crowd.block);
        }
        return known[crowd.index];
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
