package dev.haechi.cli.kubernetes;

import dev.haechi.text.Wording;

/** What is said of binaries of Kubernetes. */
enum KubernetesWords implements Wording {
    /** Version, how many, folder. */
    BINARIES,
    /** No version is known. */
    UNKNOWN,
    /** Nothing had to be built. */
    ALL_THERE,
    /** Nothing is built in a folder that the person chose. */
    ALL_CHOSEN,
    /** How many were built now. */
    BUILT;

    @Override
    public String key() {
        return name();
    }
}
