package dev.haechi.cli.kubernetes;

import picocli.CommandLine.Command;

/** {@code haechi kubernetes}: says nothing by itself. */
@Command(name = "kubernetes")
public final class KubernetesCommand {}
