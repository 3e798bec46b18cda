package dev.haechi.kubernetes.access;

import dev.haechi.kubernetes.kubeconfig.Material;
import java.util.List;

/** What became of reading a certificate, key or token that a kubeconfig gives. */
public sealed interface Reading {
    /** Where it is given. */
    Material material();

    /** A file that is not here. */
    record NotHere(Material material, String path) implements Reading {}

    /** A file that cannot be read. */
    record Unreadable(Material material, String path, String reason) implements Reading {}

    /** Data that are not in base64. */
    record NotBase64(Material material) implements Reading {}

    /** Base64 of base64. */
    record Base64Twice(Material material) implements Reading {}

    /** Something else than what it has to be, or a broken one. */
    record Other(Material material) implements Reading {}

    /** Certificates, at least one; the first is the person's, where it is a person's. */
    record Certificates(Material material, List<CertificateFacts> all) implements Reading {
        public Certificates {
            all = List.copyOf(all);
        }
    }

    /** A key or a token, which says nothing of itself here. */
    record Hidden(Material material) implements Reading {}
}
