package dev.haechi.containers.engine;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with an image or a replica. */
public enum ContainersCode implements ProblemCode {
    /** A FROM that cannot be had. Arguments: the reference, the line, the images of ours. */
    FROM_MISSING("CNT-001", Family.USER),
    /** No such file in the commit. Arguments: its path, the commit. */
    NO_DOCKERFILE("CNT-002", Family.USER),
    /** An instruction failed. Arguments: the service, the exit code. Details: the last lines. */
    BUILD_FAILED("CNT-003", Family.USER),
    /** Out of time. Arguments: the service, the seconds. */
    BUILD_TOO_LONG("CNT-004", Family.USER),
    /** Out of memory. Arguments: the service, the mebibytes. */
    BUILD_TOO_HUNGRY("CNT-005", Family.USER),
    /** Out of disk. Arguments: the service, the mebibytes. */
    BUILD_TOO_LARGE("CNT-006", Family.USER),
    /** A FROM that is no plain name. Arguments: the text, the line. */
    FROM_UNREADABLE("CNT-007", Family.USER),
    /** No image of ours has this name. Arguments: the reference, the images of ours. */
    IMAGE_UNKNOWN("CNT-008", Family.USER),
    /** A registry did not give the image. Arguments: the reference. Details: what it said. */
    PULL_FAILED("CNT-009", Family.OUTSIDE),
    /** A base image could not be made. Arguments: the reference. Details: the last lines. */
    BASE_FAILED("CNT-010", Family.OUTSIDE),
    /** The image runs as root and nobody declared it. Arguments: the service, the image. */
    ROOT_NOT_DECLARED("CNT-011", Family.USER),
    /** The image's user is not in its /etc/passwd. Arguments: the image, the user. */
    USER_UNKNOWN("CNT-012", Family.USER),
    /** It ended while it should become healthy. Arguments: service, slot, exit code. */
    REPLICA_ENDED("CNT-013", Family.USER),
    /** It did not become healthy in time. Arguments: service, slot, seconds, what was met. */
    REPLICA_UNHEALTHY("CNT-014", Family.USER),
    /** It could not be started at all. Arguments: service, slot. Details: what Podman says. */
    START_FAILED("CNT-015", Family.OUTSIDE),
    /** No such instance on this machine. Arguments: service, slot. */
    SLOT_MISSING("CNT-016", Family.OUTSIDE),
    /** It refuses new files. Arguments: service, slot. Details: what it says. */
    FILES_REFUSED("CNT-017", Family.BUG),
    /** Programs are missing. Arguments: their names, the packages. */
    PROGRAMS_MISSING("CNT-018", Family.USER);

    private final String key;
    private final Family family;

    ContainersCode(String key, Family family) {
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
