package dev.haechi.app.cluster;

import dev.haechi.kubernetes.diff.Change;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two clusters let pass differently.
 *
 * @param changes each for one cause; none when they let pass the same
 * @param requests what proxies send on otherwise, each for one cause
 */
public record ClusterDiffAnswer(List<Changed> changes, List<Asked> requests) {
    public ClusterDiffAnswer {
        changes = List.copyOf(changes);
        requests = List.copyOf(requests);
    }

    /** From one standing to another. */
    public sealed interface Turned {
        Verdict before();

        Verdict after();

        /** Whether more passes than before, or may. */
        default boolean opens() {
            return Change.opens(before(), after());
        }

        /** Whether less passes than before, or may. */
        default boolean closes() {
            return Change.closes(before(), after());
        }
    }

    /** Everything that turned. */
    public List<Turned> turned() {
        return Stream.concat(changes.stream(), requests.stream()).<Turned>map(one -> one).toList();
    }

    /**
     * Requests that get to a service otherwise than before, for one cause.
     *
     * @param from who asks: workloads, or blocks of addresses outside
     * @param requests what each of those asks for, such as {@code https://shop.bank.example/cart};
     *     one of each kind that no rule tells apart
     * @param service where they are sent
     * @param port by which the proxy asks the service
     * @param sender who sends the first of them: a workload, or an address
     * @param missing the facts on which an unknown standing depends
     * @param because edits that made it so; only together when there are several
     * @param undo edits that take it back, when those are others
     */
    public record Asked(
            List<String> from,
            List<String> requests,
            String service,
            String port,
            Verdict before,
            Verdict after,
            String sender,
            List<Message> missing,
            List<Edit> because,
            List<Edit> undo)
            implements Turned {
        public Asked {
            from = List.copyOf(from);
            requests = List.copyOf(requests);
            missing = List.copyOf(missing);
            because = List.copyOf(because);
            undo = List.copyOf(undo);
        }
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
            List<Edit> undo)
            implements Turned {
        public Changed {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
            because = List.copyOf(because);
            undo = List.copyOf(undo);
        }
    }
}
