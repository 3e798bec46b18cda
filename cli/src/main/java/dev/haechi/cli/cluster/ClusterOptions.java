package dev.haechi.cli.cluster;

import dev.haechi.model.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What no manifest says of a cluster, and a person knows. */
abstract class ClusterOptions {
    /** What a person knows. */
    enum Answer {
        YES,
        NO
    }

    @Option(names = "--enforced", paramLabel = "yes|no", descriptionKey = "manifests.enforced")
    @Nullable Answer enforced;

    @Option(
            names = "--pod-cidr",
            paramLabel = "BLOCK",
            split = ",",
            descriptionKey = "manifests.podCidr")
    List<String> podBlocks = new ArrayList<>();

    @Option(
            names = "--proxy",
            paramLabel = "NAME=WORKLOAD",
            split = ",",
            descriptionKey = "manifests.proxy")
    List<String> proxies = new ArrayList<>();

    Fact<Boolean> enforcement() {
        return known(enforced, "enforcement");
    }

    static Fact<Boolean> known(@Nullable Answer answer, String which) {
        return answer == null ? Fact.unknown(which) : Fact.known(answer == Answer.YES);
    }
}
