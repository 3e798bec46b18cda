package dev.haechi.app.design;

import dev.haechi.model.service.ServiceSet;
import java.util.List;

/**
 * What of one party reaches another. Services are written {@code tcp/443,tcp/8080-8090}, {@code
 * any} or {@code none}.
 *
 * @param packets what packets reach
 * @param proxied what else is reached through a proxy that opens a connection of its own
 * @param unknown of what it is not known
 * @param missing the facts that would make it known
 * @param uneven true when not all members of the parties are alike in it
 */
public record Reached(
        String from,
        String to,
        String packets,
        String proxied,
        String unknown,
        List<String> missing,
        boolean uneven) {
    private static final String NONE = ServiceSet.NONE.toString();

    public Reached {
        missing = List.copyOf(missing);
    }

    /** Whether neither anything arrives nor anything might. */
    public boolean nothing() {
        return packets.equals(NONE) && proxied.equals(NONE) && unknown.equals(NONE);
    }
}
