package dev.haechi.network.answer;

import dev.haechi.model.service.ServiceSet;

/**
 * What can be said at once of the packets of one place that reach another.
 *
 * @param services those that certainly pass
 * @param all whether no others pass, whatever the missing facts are
 */
public record Passing(ServiceSet services, boolean all) {
    /** Nothing can be said. */
    public static final Passing UNKNOWN = new Passing(ServiceSet.NONE, false);
}
