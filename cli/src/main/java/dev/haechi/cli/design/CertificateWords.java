package dev.haechi.cli.design;

import dev.haechi.app.certificate.ClaimText;
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
    /** An end by its name. */
    END_INTERNET,
    END_EXTERNAL,
    END_BLOCK,
    END_ANY,
    END_ZONE,
    END_SUBNET,
    END_SERVICE,
    END_INSTANCE,
    /** A block where receivers stand. */
    IN_BLOCK,
    /** Of services. */
    ANY_SERVICE,
    BY_PACKETS,
    BY_PROXIES;

    static CertificateWords of(ClaimText.Kind kind) {
        return valueOf("END_" + kind.name());
    }

    static CertificateWords receiver(ClaimText.Kind kind) {
        return kind == ClaimText.Kind.BLOCK ? IN_BLOCK : of(kind);
    }

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
