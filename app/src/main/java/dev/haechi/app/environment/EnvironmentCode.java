package dev.haechi.app.environment;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with the life of an environment. */
public enum EnvironmentCode implements ProblemCode {
    UNKNOWN("APP-301", Family.USER),
    PORT_TAKEN("APP-302", Family.USER),
    POLICY_STOPS("APP-303", Family.USER),
    PACKETS_DISAGREE("APP-304", Family.BUG),
    ANOTHER_BLUEPRINT("APP-305", Family.USER),
    NOT_UP("APP-306", Family.USER),
    DOOR_OF_ANOTHER("APP-307", Family.USER);

    private final String key;
    private final Family family;

    EnvironmentCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
