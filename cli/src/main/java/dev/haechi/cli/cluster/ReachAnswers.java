package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterReachAnswer;
import dev.haechi.app.nodes.BetweenAnswer;
import java.util.Optional;

/**
 * Who reaches whom in a cluster.
 *
 * @param nodes what passes between its nodes, when their landscape was named
 */
record ReachAnswers(ClusterReachAnswer pods, Optional<BetweenAnswer> nodes) {}
