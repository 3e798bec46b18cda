package dev.haechi.kubernetes.distribution;

import java.util.Optional;

/**
 * Which binaries are wanted.
 *
 * @param version minor version, such as {@code 1.36}
 * @param folder where to; empty for wherever they are looked for
 */
public record BuildRequest(String version, Optional<String> folder) {}
