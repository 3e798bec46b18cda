package dev.haechi.app.design;

import java.util.List;

/**
 * Who reaches whom.
 *
 * @param reached every pair of which one reaches the other, or might
 * @param groups the same with senders and receivers joined that are alike
 */
public record ReachAnswer(List<Reached> reached, List<Group> groups) {
    public ReachAnswer {
        reached = List.copyOf(reached);
        groups = List.copyOf(groups);
    }

    static ReachAnswer of(List<Reached> reached) {
        var pairs = reached.stream().map(one -> Block.pair(one.from(), one.to(), Kind.of(one)));
        return new ReachAnswer(
                reached, Block.joined(pairs.toList()).stream().map(Group::of).toList());
    }

    /** What a pair says apart from who it is about. */
    private record Kind(
            String packets, String proxied, String unknown, List<String> missing, boolean uneven) {
        static Kind of(Reached one) {
            return new Kind(
                    one.packets(), one.proxied(), one.unknown(), one.missing(), one.uneven());
        }
    }

    /**
     * Senders of which each reaches the same of each of some receivers; the other members are those
     * of {@link Reached}.
     *
     * @param from names of parties
     * @param to names of parties
     */
    public record Group(
            List<String> from,
            List<String> to,
            String packets,
            String proxied,
            String unknown,
            List<String> missing,
            boolean uneven) {
        public Group {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
        }

        private static Group of(Block<Kind> block) {
            var kind = block.what();
            return new Group(
                    block.from(),
                    block.to(),
                    kind.packets(),
                    kind.proxied(),
                    kind.unknown(),
                    kind.missing(),
                    kind.uneven());
        }
    }
}
