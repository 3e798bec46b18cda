package dev.haechi.kubernetes.distribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * All binaries of one version of Kubernetes, in one folder.
 *
 * @param version the minor version, such as {@code 1.36}
 * @param folder in which they lie, absolute
 * @param place whose folder that is
 * @param binaries their names, such as {@code kubelet}, and what each is of: {@code 1.36.3}; empty
 *     text where that is not known
 */
public record Distribution(
        String version, String folder, Place place, SequencedMap<String, String> binaries) {
    public Distribution {
        binaries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(binaries));
    }

    /** Whose folder it is. */
    public enum Place {
        /** The one that the variable {@code HAECHI_KUBERNETES_BIN} names. */
        CHOSEN,
        /** The one that was named to build into. */
        NAMED,
        /** The person's cache. */
        CACHE
    }

    /** The file of a binary. */
    public String file(String binary) {
        if (!binaries.containsKey(binary)) {
            throw new IllegalArgumentException("Kubernetes " + version + " has no " + binary);
        }
        return folder + "/" + binary;
    }
}
