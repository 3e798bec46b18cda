package dev.haechi.app.question;

import dev.haechi.app.design.TraceAnswer.Packet;
import dev.haechi.network.diff.Standing;
import dev.haechi.network.edit.Edit;
import java.util.List;
import java.util.Optional;

/**
 * What two landscapes let pass differently.
 *
 * @param changes each for one cause; none when they let pass the same
 */
public record DiffAnswer(List<Changed> changes) {
    public DiffAnswer {
        changes = List.copyOf(changes);
    }

    /**
     * Connections that stand otherwise than before, for one cause.
     *
     * @param from who opens them: names of parties
     * @param to whom each of those opens them to
     * @param proxied whether through a proxy that opens a connection of its own, and not by packets
     * @param before how they stood
     * @param after how they stand
     * @param services what receivers are asked for
     * @param sender who writes the packet
     * @param receiver who gets it
     * @param packet one of them
     * @param pairs how many pairs of places it is about; of the others the edits are alike
     * @param missing the facts on which an unknown standing depends
     * @param because edits that made it so; only together when there are several
     * @param undo edits that take it back, when those are others
     */
    public record Changed(
            List<String> from,
            List<String> to,
            boolean proxied,
            Standing before,
            Standing after,
            String services,
            String sender,
            String receiver,
            Packet packet,
            int pairs,
            List<String> missing,
            List<Written> because,
            List<Written> undo) {
        public Changed {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
            because = List.copyOf(because);
            undo = List.copyOf(undo);
        }

        /** Whether more is possible than before, or may be. */
        public boolean opens() {
            return after.compareTo(before) > 0;
        }
    }

    /**
     * Something that is written differently.
     *
     * @param where in the JSON form of a landscape: members and names with slashes between
     * @param before empty text when it was not there
     * @param after empty text when it is not there
     * @param origin where it is written, in the new file; in the old one when it was removed
     */
    public record Written(
            Edit.Kind kind, String where, String before, String after, Optional<String> origin) {}
}
