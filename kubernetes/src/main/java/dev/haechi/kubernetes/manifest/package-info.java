/** Reads manifests. Defines ManifestReader. */
@NullMarked
package dev.haechi.kubernetes.manifest;

import org.jspecify.annotations.NullMarked;
