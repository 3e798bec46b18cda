package dev.haechi.model.governance;

import dev.haechi.model.id.PersonName;
import java.util.List;

/**
 * Somebody who acts. Nobody acts anonymously.
 *
 * @param roles sorted, each once, at least one
 * @param account the operating system's account that stands for this person on the machine that
 *     runs the environment
 */
public record Person(PersonName name, List<PersonRole> roles, String account) {
    public Person {
        roles = roles.stream().distinct().sorted().toList();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(name + " has no role");
        }
        if (account.isBlank()) {
            throw new IllegalArgumentException(name + " has a blank account");
        }
    }

    public boolean has(PersonRole role) {
        return roles.contains(role);
    }
}
