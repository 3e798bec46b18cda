package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.Clusters;
import dev.haechi.app.nodes.NodeFacts;
import dev.haechi.cli.shell.Shell;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads clusters from folders of manifests, and shows their problems with the lines of those. */
public final class ClusterInput {
    private final Shell shell;

    public ClusterInput(Shell shell) {
        this.shell = shell;
    }

    /**
     * Reads one.
     *
     * @param use the rest of the command, which ends with its exit code
     */
    public int with(ManifestOptions options, Function<Cluster, Integer> use) {
        return read(options, (cluster, _) -> use.apply(cluster));
    }

    /** The same, with what was said of its nodes. */
    int withNodes(ManifestOptions options, BiFunction<Cluster, NodeFacts, Integer> use) {
        return shell.answer(
                options.nodeFacts(), facts -> with(options, cluster -> use.apply(cluster, facts)));
    }

    /** The same, with the texts of the manifests. */
    int read(ManifestOptions options, BiFunction<Cluster, List<Source>, Integer> use) {
        return shell.answer(
                Clusters.facts(options.enforcement(), options.podBlocks),
                facts ->
                        read(
                                options.folder,
                                sources -> Clusters.read(sources, facts, options.proxies),
                                use));
    }

    /** Reads two of which the same is known. */
    public int with(
            ManifestPairOptions options,
            String before,
            String after,
            BiFunction<Cluster, Cluster, Integer> use) {
        return shell.answer(
                Clusters.facts(options.enforcement(), options.podBlocks),
                facts -> {
                    Function<List<Source>, Result<Cluster>> reading =
                            sources -> Clusters.read(sources, facts);
                    return read(
                            before,
                            reading,
                            (old, _) ->
                                    read(
                                            after,
                                            reading,
                                            (now, _) ->
                                                    shell.answer(
                                                            Clusters.versions(
                                                                    old, now, options.proxies),
                                                            both ->
                                                                    use.apply(
                                                                            both.before(),
                                                                            both.after()))));
                });
    }

    private int read(
            String folder,
            Function<List<Source>, Result<Cluster>> reading,
            BiFunction<Cluster, List<Source>, Integer> use) {
        return shell.answer(
                ManifestFiles.read(shell, folder),
                sources ->
                        switch (reading.apply(sources)) {
                            case Result.Ok<Cluster>(var cluster) -> use.apply(cluster, sources);
                            case Result.Failed<Cluster>(var problems) ->
                                    shell.view().problems(problems, sources);
                        });
    }
}
