package dev.haechi.cli.cluster;

import dev.haechi.cli.cluster.ManifestOptions.Answer;
import dev.haechi.model.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --manifests} for a line that names its folders itself, and what no manifest says. */
public final class ManifestPairOptions {
    @Option(names = "--manifests", required = true, descriptionKey = "diff.manifests")
    boolean manifests;

    @Option(names = "--enforced", paramLabel = "yes|no", descriptionKey = "manifests.enforced")
    @Nullable Answer enforced;

    @Option(
            names = "--pod-cidr",
            paramLabel = "BLOCK",
            split = ",",
            descriptionKey = "manifests.podCidr")
    List<String> podBlocks = new ArrayList<>();

    Fact<Boolean> enforcement() {
        return enforced == null ? Fact.unknown("enforcement") : Fact.known(enforced == Answer.YES);
    }
}
