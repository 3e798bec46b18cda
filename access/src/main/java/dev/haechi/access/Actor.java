package dev.haechi.access;

import dev.haechi.model.id.PersonName;
import java.util.Optional;

/**
 * Somebody who asks for something.
 *
 * @param identity who
 * @param door where they came in
 */
public record Actor(Identity identity, Door door) {

    /**
     * The name to compare when two different persons are required: the person's, or the account's,
     * which by convention of the blueprint is the same. Empty for Haechi itself and for a Git
     * hosting service, which nobody's approval may rest on.
     */
    public Optional<PersonName> person() {
        return switch (identity) {
            case Identity.TokenHolder holder -> Optional.of(holder.person());
            case Identity.Account account -> Optional.of(PersonName.of(account.name()));
            case Identity.GitHost _, Identity.Platform _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return identity.toString();
    }
}
