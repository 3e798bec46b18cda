package dev.haechi.kubernetes.distribution;

/**
 * A binary that a version of Kubernetes needs.
 *
 * @param name of the file
 * @param version that is pinned, such as {@code 1.36.3}
 * @param packagePath from which Go builds it
 * @param released whether it is released with Kubernetes itself, so that its version has to be
 *     Kubernetes's; of others (etcd, containerd …) the version is told and not judged
 */
public record BinaryWanted(String name, String version, String packagePath, boolean released) {}
