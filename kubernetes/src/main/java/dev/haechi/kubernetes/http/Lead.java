package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Message;
import java.util.List;

/**
 * Whether a request gets to one of the services that it may be sent to.
 *
 * @param missing what would have to be known; none when it is
 */
public record Lead(Verdict verdict, List<Message> missing) {
    public Lead {
        missing = List.copyOf(missing);
    }
}
