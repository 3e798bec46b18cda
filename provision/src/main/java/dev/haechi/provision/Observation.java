package dev.haechi.provision;

import dev.haechi.model.landscape.Landscape;
import java.util.List;

/**
 * What a provider really has of an environment.
 *
 * @param seen the landscape as it is, without declared flows; a thing that was altered behind our
 *     back is in it as it is now, as far as the model can say it
 * @param altered what differs from what was made: each of them is made right by applying it anew,
 *     even where {@code seen} cannot express the difference
 * @param foreign what has our name and belongs to nothing
 * @param bindings the provider's names
 */
public record Observation(
        Landscape seen, List<Altered> altered, List<Foreign> foreign, List<Binding> bindings) {
    public Observation {
        altered = List.copyOf(altered);
        foreign = List.copyOf(foreign);
        bindings = List.copyOf(bindings);
    }

    /** An environment of which nothing exists, or nothing but this. */
    public static Observation of(Landscape seen) {
        return new Observation(seen, List.of(), List.of(), List.of());
    }
}
