package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.trial.Cause;
import dev.haechi.text.Message;
import java.util.List;

/**
 * Connections between two parties that stand otherwise than before, for one cause.
 *
 * @param before how all of them stood
 * @param after how all of them stand
 * @param services which connections, by what the receiver is asked for
 * @param packet one of them
 * @param missing the facts on which the unknown one of the two depends; none when neither is
 * @param cause which edits made it so
 */
public record Change(
        End from,
        End to,
        Verdict before,
        Verdict after,
        ServiceSet services,
        Service packet,
        List<Message> missing,
        Cause<Edit> cause) {
    public Change {
        missing = List.copyOf(missing);
    }

    /** Whether more passes than before, or may. */
    public boolean opens() {
        return opens(before, after);
    }

    /** Whether less passes than before, or may. */
    public boolean closes() {
        return closes(before, after);
    }

    /** Whether more passes by the second verdict than by the first, or may. */
    public static boolean opens(Verdict from, Verdict to) {
        return least(to) > least(from) || most(to) > most(from);
    }

    /** Whether less passes by the second verdict than by the first, or may. */
    public static boolean closes(Verdict from, Verdict to) {
        return least(to) < least(from) || most(to) < most(from);
    }

    private static int least(Verdict verdict) {
        return switch (verdict) {
            case REACHES -> 2;
            case PARTLY -> 1;
            case BLOCKED, UNKNOWN -> 0;
        };
    }

    private static int most(Verdict verdict) {
        return switch (verdict) {
            case REACHES, UNKNOWN -> 2;
            case PARTLY -> 1;
            case BLOCKED -> 0;
        };
    }
}
