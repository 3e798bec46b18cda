package dev.haechi.kubernetes.distribution;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** Why the binaries of a version of Kubernetes are not to be had. */
public enum DistributionCode implements ProblemCode {
    /** No such version: what was asked for, those that there are. */
    NO_SUCH_VERSION("KUB-501", Family.USER),
    /** They were not built yet: the version, the folder. */
    NOT_BUILT("KUB-502", Family.USER),
    /** They were not built, and cannot be: the version, the folder, the Go that is needed. */
    NOT_BUILT_NO_GO("KUB-503", Family.USER),
    /** The binary, the folder, its pinned version, the version of Kubernetes. */
    BINARY_MISSING("KUB-504", Family.USER),
    /** The file, its version, the version that is wanted. */
    WRONG_VERSION("KUB-505", Family.USER),
    /** The file, the version that is wanted. */
    VERSION_UNKNOWN("KUB-506", Family.USER),
    /** The file, the package that it should be of, the one that it is of. */
    ANOTHER_PROGRAM("KUB-507", Family.USER),
    /** The file. */
    NOT_EXECUTABLE("KUB-508", Family.USER),
    /** The file, the version of Kubernetes. */
    DAMAGED("KUB-509", Family.USER),
    /** No Go at all: the version that is needed. */
    NO_GO("KUB-511", Family.USER),
    /** The program, its version, the version that is needed. */
    GO_TOO_OLD("KUB-512", Family.USER),
    /** The folder, its free MiB, the MiB that are needed. */
    NO_ROOM("KUB-513", Family.OUTSIDE),
    /** The binary, the exit code. Details: the last lines of Go. */
    GO_FAILED("KUB-514", Family.OUTSIDE),
    /** A file that would be overwritten. */
    FOLDER_TAKEN("KUB-515", Family.USER),
    /** The folder, the reason. */
    FOLDER_UNWRITABLE("KUB-516", Family.USER);

    private final String key;
    private final Family family;

    DistributionCode(String key, Family family) {
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
