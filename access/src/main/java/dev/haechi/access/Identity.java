package dev.haechi.access;

import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.PersonName;
import java.util.List;
import java.util.Optional;

/** Who somebody is, as far as Haechi could verify it. */
public sealed interface Identity {

    /**
     * A person of the blueprint who showed a token.
     *
     * @param person the name
     * @param token which of the person's tokens
     * @param roles that the token was given for; the person may have lost some of them since
     */
    record TokenHolder(PersonName person, TokenId token, List<PersonRole> roles)
            implements Identity {
        public TokenHolder {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return person + " (token " + token + ")";
        }
    }

    /**
     * An account of this machine.
     *
     * @param login the account of the login session, when the kernel or sudo names one
     * @param effective the account that the process runs as
     */
    record Account(Optional<String> login, String effective) implements Identity {
        /** The name that a record blames: the session's, and never a bare "root" beside one. */
        public String name() {
            return login.orElse(effective);
        }

        @Override
        public String toString() {
            return login.map(name -> name.equals(effective) ? name : name + " as " + effective)
                    .orElse(effective + " (no login session)");
        }
    }

    /**
     * A Git hosting service that proved to know the webhook's secret. The person who pushed there
     * is its claim, not our knowledge.
     *
     * @param repository as the service names it
     * @param claimedPerson whom the service names as the pusher
     */
    record GitHost(String repository, String claimedPerson) implements Identity {
        @Override
        public String toString() {
            return claimedPerson + " (as " + repository + " says)";
        }
    }

    /**
     * Haechi itself.
     *
     * @param component such as {@code worker}
     */
    record Platform(String component) implements Identity {
        @Override
        public String toString() {
            return "haechi " + component;
        }
    }
}
