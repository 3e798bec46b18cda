package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads manifests, together with what a person knows of the cluster. */
public final class Clusters {
    private Clusters() {}

    /** The cluster, or everything that is wrong with its manifests. */
    public static Result<Cluster> read(List<Source> sources, Facts facts) {
        return ManifestReader.read(sources).map(cluster -> cluster.with(facts));
    }

    /**
     * What a person knows.
     *
     * @param enforced whether policies are enforced
     * @param podBlocks from where pods get their addresses; none when that is not known
     */
    public static Result<Facts> facts(Fact<Boolean> enforced, List<String> podBlocks) {
        var problems = new Problems();
        var blocks = blocks(podBlocks, problems);
        Fact<AddressSet> addresses =
                blocks.isEmpty() ? Facts.NONE.podAddresses() : Fact.known(AddressSet.of(blocks));
        return problems.orElse(new Facts(enforced, addresses));
    }

    /** The blocks of texts; what is none is complained of. */
    public static List<Cidr> blocks(List<String> texts, Problems problems) {
        var blocks = new ArrayList<Cidr>();
        for (var text : texts) {
            Cidr.tryParse(text)
                    .ifPresentOrElse(
                            blocks::add,
                            () -> problems.add(Problem.of(ClusterCode.NO_BLOCK, text)));
        }
        return blocks;
    }
}
