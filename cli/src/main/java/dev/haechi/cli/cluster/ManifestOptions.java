package dev.haechi.cli.cluster;

import dev.haechi.app.nodes.NodeFacts;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --manifests FOLDER}, and what no manifest says of a cluster. */
public final class ManifestOptions extends ClusterOptions {
    @Option(
            names = "--manifests",
            required = true,
            paramLabel = "FOLDER",
            descriptionKey = "manifests")
    String folder = "";

    @Option(names = "--nodes", paramLabel = "NAME", split = ",", descriptionKey = "manifests.nodes")
    List<String> nodes = new ArrayList<>();

    @Option(
            names = "--control",
            paramLabel = "NAME",
            split = ",",
            descriptionKey = "manifests.control")
    List<String> control = new ArrayList<>();

    @Option(names = "--overlay", paramLabel = "KIND", descriptionKey = "manifests.overlay")
    @Nullable String overlay;

    @Option(
            names = "--service-cidr",
            paramLabel = "BLOCK",
            split = ",",
            descriptionKey = "manifests.serviceCidr")
    List<String> serviceBlocks = new ArrayList<>();

    @Option(names = "--kube-proxy", paramLabel = "yes|no", descriptionKey = "manifests.kubeProxy")
    @Nullable Answer kubeProxy;

    /** What was said of nodes, or everything that is wrong with it. */
    Result<NodeFacts> nodeFacts() {
        return NodeFacts.read(
                nodes,
                control,
                overlay == null ? Fact.unknown("overlay") : Fact.known(overlay),
                known(kubeProxy, "kube-proxy"),
                serviceBlocks);
    }

    /**
     * Which option is given without one that it needs.
     *
     * @param landscape whether the landscape is named that nodes stand in
     */
    Optional<Problem> lacking(boolean landscape) {
        return landscape
                ? Optional.empty()
                : ofNodes().map(option -> Problem.of(CliCode.NEEDS, option, "-f PATH"));
    }

    /** The first option that is about nodes. */
    public Optional<String> ofNodes() {
        var said = new LinkedHashMap<String, Boolean>();
        said.put("--nodes", !nodes.isEmpty());
        said.put("--control", !control.isEmpty());
        said.put("--overlay", overlay != null);
        said.put("--service-cidr", !serviceBlocks.isEmpty());
        said.put("--kube-proxy", kubeProxy != null);
        return said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
