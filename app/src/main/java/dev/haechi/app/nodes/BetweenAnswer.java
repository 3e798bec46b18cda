package dev.haechi.app.nodes;

import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import java.util.List;

/**
 * What the landscape does with the packets of a cluster between its nodes.
 *
 * @param carried how packets of pods are carried
 * @param pairs between which nodes they pass
 * @param own the ways that the cluster itself needs
 * @param findings addresses of the cluster that stand for something else too
 */
public record BetweenAnswer(
        Message carried, List<NodePairs> pairs, List<OwnWay> own, List<Problem> findings) {
    public BetweenAnswer {
        pairs = List.copyOf(pairs);
        own = List.copyOf(own);
        findings = List.copyOf(findings);
    }
}
