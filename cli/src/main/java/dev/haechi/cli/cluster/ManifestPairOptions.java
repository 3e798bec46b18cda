package dev.haechi.cli.cluster;

import picocli.CommandLine.Option;

/** {@code --manifests} for a line that names its folders itself, and what no manifest says. */
public final class ManifestPairOptions extends ClusterOptions {
    @Option(names = "--manifests", required = true, descriptionKey = "diff.manifests")
    boolean manifests;
}
