package dev.haechi.cli.cluster;

import dev.haechi.model.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --manifests FOLDER}, and what no manifest says of a cluster. */
public final class ManifestOptions {
    /** What a person knows. */
    enum Answer {
        YES,
        NO
    }

    @Option(
            names = "--manifests",
            required = true,
            paramLabel = "FOLDER",
            descriptionKey = "manifests")
    String folder = "";

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
