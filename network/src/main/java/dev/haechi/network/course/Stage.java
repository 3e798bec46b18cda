package dev.haechi.network.course;

import dev.haechi.model.address.Address;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.network.atlas.Sieve;

/** One thing that happens to the flows of a {@link Course}. */
public sealed interface Stage {
    /** A filter judges them, as first packets or as replies. */
    record Check(Sieve sieve, View view, Heading heading) implements Stage {}

    /** They pass a place, and something happens there that drops nothing. */
    record Pass(Id place, Heading heading) implements Stage {}

    /** A route was chosen. */
    record Took(Id place, Step step, Heading heading) implements Stage {}

    /** Their source becomes another. */
    record NewSource(Id place, Address to) implements Stage {}

    /** Their destination becomes another. */
    record NewDestination(Id place, Address to) implements Stage {}
}
