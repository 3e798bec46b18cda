package dev.haechi.app.doctor;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What this machine lacks so that nothing can be begun on it. */
public enum DoctorCode implements ProblemCode {
    /** Arguments: the commands, what installs them. */
    COMMANDS_MISSING("APP-621", Family.OUTSIDE),
    /** Arguments: free MiB, MiB that are needed to begin. */
    DISK_FULL("APP-622", Family.OUTSIDE);

    private final String key;
    private final Family family;

    DoctorCode(String key, Family family) {
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
