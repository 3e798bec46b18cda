package dev.haechi.app.nodes;

import dev.haechi.app.cluster.Clusters;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Overlay;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.List;

/**
 * What a person knows of the nodes of a cluster. Pods may stand on any of the nodes that are named,
 * and on a control node when it is among them.
 *
 * @param nodes names of instances, or of services whose places they are
 * @param control the same for those on which the API server runs; none when that is not asked about
 * @param overlay how packets of pods are carried between them
 * @param kubeProxy whether kube-proxy, or what does its work, runs on every node
 * @param services from where services get their addresses
 */
public record NodeFacts(
        List<String> nodes,
        List<String> control,
        Fact<Overlay> overlay,
        Fact<Boolean> kubeProxy,
        Fact<AddressSet> services) {
    public NodeFacts {
        nodes = List.copyOf(nodes);
        control = List.copyOf(control);
    }

    /**
     * As a person writes it, or everything that is wrong with it.
     *
     * @param overlay a word of {@link Overlay}
     * @param serviceBlocks none when it is not known
     */
    public static Result<NodeFacts> read(
            List<String> nodes,
            List<String> control,
            Fact<String> overlay,
            Fact<Boolean> kubeProxy,
            List<String> serviceBlocks) {
        var problems = new Problems();
        var blocks = Clusters.blocks(serviceBlocks, problems);
        Fact<AddressSet> services =
                blocks.isEmpty()
                        ? Fact.unknown("service-addresses")
                        : Fact.known(AddressSet.of(blocks));
        Fact<Overlay> known =
                switch (overlay) {
                    case Fact.Unknown<String>(var which) -> Fact.unknown(which);
                    case Fact.Known<String>(var word) -> overlay(word, problems);
                };
        return problems.orElse(new NodeFacts(nodes, control, known, kubeProxy, services));
    }

    private static Fact<Overlay> overlay(String word, Problems problems) {
        var overlay = Overlay.tryParse(word);
        if (overlay.isEmpty()) {
            problems.add(Problem.of(NodesCode.NO_OVERLAY, word, Overlay.words()));
        }
        return overlay.map(Fact::known).orElseGet(() -> Fact.unknown("overlay"));
    }
}
