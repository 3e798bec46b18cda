package dev.haechi.model.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.ServiceSet;
import java.util.Optional;

/**
 * A destination outside that somebody answers for.
 *
 * @param sources who inside may use it
 * @param purpose why, in the words of the blueprint
 * @param owner who answers for it
 */
public record AllowEntry(
        RuleId id,
        AddressSet sources,
        AddressSet destinations,
        ServiceSet services,
        Optional<String> purpose,
        Optional<String> owner) {}
