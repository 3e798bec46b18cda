package dev.haechi.access.environment;

import dev.haechi.access.Authority;
import dev.haechi.model.governance.Person;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.network.Stage;
import java.util.List;

/**
 * One environment of this machine.
 *
 * @param name of it
 * @param stage that its blueprint marks it with
 * @param blueprintPath where its blueprint was read, to name it in messages
 * @param blueprintText the blueprint as it was applied last, to continue without the file
 * @param people of the blueprint as it was applied last
 * @param state what was last decided
 */
public record EnvironmentRecord(
        EnvironmentName name,
        Stage stage,
        String blueprintPath,
        String blueprintText,
        List<Person> people,
        EnvironmentState state) {
    public EnvironmentRecord {
        people = List.copyOf(people);
    }

    /** Who may do what here. */
    public Authority authority() {
        return new Authority(stage, people);
    }

    /** The same in another state. */
    public EnvironmentRecord in(EnvironmentState other) {
        return new EnvironmentRecord(name, stage, blueprintPath, blueprintText, people, other);
    }
}
