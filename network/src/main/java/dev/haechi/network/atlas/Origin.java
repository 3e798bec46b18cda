package dev.haechi.network.atlas;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.network.ExternalNetwork;

/** Where connections are opened. */
public sealed interface Origin {
    /** Addresses that they can come from. */
    AddressSet sources();

    /** Members of a cohort. */
    record Inside(Cohort cohort, AddressSet sources) implements Origin {}

    /** A named network outside. */
    record Network(ExternalNetwork external) implements Origin {
        @Override
        public AddressSet sources() {
            return external.addresses();
        }
    }

    /** The internet. */
    record Internet(AddressSet sources) implements Origin {}
}
