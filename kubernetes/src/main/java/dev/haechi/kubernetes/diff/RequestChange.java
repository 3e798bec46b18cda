package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.http.Request;
import dev.haechi.kubernetes.http.Target;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.trial.Cause;
import dev.haechi.text.Message;
import java.util.List;

/**
 * A request that gets to a service otherwise than before.
 *
 * @param request one that stands for all that no rule of both clusters tells from it
 * @param to a service that it may be sent to
 * @param missing the facts on which the unknown one of the two depends; none when neither is
 * @param cause which edits made it so
 */
public record RequestChange(
        End from,
        Request request,
        Target to,
        Verdict before,
        Verdict after,
        List<Message> missing,
        Cause<Edit> cause) {
    public RequestChange {
        missing = List.copyOf(missing);
    }
}
