package dev.haechi.policy.control;

import java.util.Locale;

/** From what a control can be decided. */
public enum Mode {
    /** The design alone. */
    A,
    /** The live state of the cloud. */
    B,
    /** The live state of a Kubernetes cluster. */
    C,
    /** Records of the platform: people, approvals, changes. */
    D,
    /** A person's attestation alone. */
    E;

    /** The modes of letters such as {@code abc}. */
    static java.util.List<Mode> of(String letters) {
        return letters.chars()
                .mapToObj(letter -> valueOf(Character.toString(letter).toUpperCase(Locale.ROOT)))
                .toList();
    }
}
