package dev.haechi.cli.design;

import dev.haechi.text.Wording;
import dev.haechi.verifier.claim.Through;

/** What is said about certificates. */
enum CertificateWords implements Wording {
    /** Sender, receiver, services, through what. */
    NOTHING,
    /** The same. */
    SOMETHING,
    /** The same, and the missing facts. */
    UNKNOWN,
    /** The file. */
    WRITTEN,
    /** Places, sets of packets, doors. */
    WITNESS,
    /** The digest. */
    LANDSCAPE,
    /** What was read. */
    COVERED,
    /** Of services. */
    ANY_SERVICE,
    BY_PACKETS,
    BY_PROXIES;

    static CertificateWords of(Through through) {
        return switch (through) {
            case PACKETS -> BY_PACKETS;
            case PROXIES -> BY_PROXIES;
        };
    }

    @Override
    public String key() {
        return name();
    }
}
