package dev.haechi.network.course;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.network.atlas.Cohort;

/** Where a {@link Course} ends, if no filter drops its flows before. */
public sealed interface Ending {
    /** Somebody receives them. */
    record Arrived(Receiver receiver) implements Ending {}

    /** They are lost here. */
    record Lost(Disposition disposition, Id at, Step step) implements Ending {}

    /** What happens to them depends on a missing fact. */
    record Open(Id at, String fact) implements Ending {}

    /** Who receives. */
    sealed interface Receiver {}

    /** The member of a cohort that has the address. */
    record Member(Cohort cohort) implements Receiver {}

    /** Everybody with an address of a set outside. */
    record Outside(Endpoint endpoint) implements Receiver {}

    /** Nobody knows who. */
    record Nowhere() implements Receiver {}
}
