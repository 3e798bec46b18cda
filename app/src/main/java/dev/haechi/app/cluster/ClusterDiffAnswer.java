package dev.haechi.app.cluster;

import dev.haechi.kubernetes.diff.Change;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.List;

/**
 * What two clusters let pass differently.
 *
 * @param changes each for one cause; none when they let pass the same
 */
public record ClusterDiffAnswer(List<Changed> changes) {
    public ClusterDiffAnswer {
        changes = List.copyOf(changes);
    }

    /**
     * Connections that stand otherwise than before, for one cause.
     *
     * @param from who opens them: workloads, or blocks of addresses outside
     * @param to whom each of those opens them to: workloads, services, or blocks outside
     * @param before how they stood
     * @param after how they stand
     * @param services what receivers are asked for
     * @param sender who sends the packet: a workload, or an address
     * @param receiver who gets it
     * @param packet one of them, by what the receiver is asked for
     * @param pairs how many pairs of parties it is about
     * @param missing the facts on which an unknown standing depends
     * @param because edits that made it so; only together when there are several
     * @param undo edits that take it back, when those are others
     */
    public record Changed(
            List<String> from,
            List<String> to,
            Verdict before,
            Verdict after,
            ServiceSet services,
            String sender,
            String receiver,
            String packet,
            int pairs,
            List<Message> missing,
            List<Edit> because,
            List<Edit> undo) {
        public Changed {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
            because = List.copyOf(because);
            undo = List.copyOf(undo);
        }

        /** Whether more passes than before, or may. */
        public boolean opens() {
            return Change.opens(before, after);
        }

        /** Whether less passes than before, or may. */
        public boolean closes() {
            return Change.closes(before, after);
        }
    }
}
