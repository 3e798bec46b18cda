package dev.haechi.app.nodes;

import dev.haechi.app.design.ExplainAnswer.Change;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Why a packet of a cluster arrives or not, from policies down to the network of its nodes.
 *
 * @param policies what policies and services say
 * @param verdict REACHES: it arrives on whatever nodes the two stand; BLOCKED: it arrives on no
 *     other node than the sender's; PARTLY: it depends on the nodes, or on the pod behind a service
 * @param reason why it does not leave the sender's node, whatever the network does
 * @param ways how it goes between nodes; none when nobody answers
 * @param own the ways that the cluster itself needs
 * @param missing everything that would have to be known
 * @param changes of the landscape that let everything pass that the network stops
 * @param admitted whether it arrives, or would with these and with the rules for policies: they
 *     were tried on a copy
 * @param findings addresses of the cluster that stand for something else too
 */
public record JoinedExplanation(
        Explanation policies,
        Verdict verdict,
        Optional<Message> reason,
        List<Way> ways,
        List<OwnWay> own,
        List<Message> missing,
        List<Change> changes,
        boolean admitted,
        List<Problem> findings) {
    public JoinedExplanation {
        ways = List.copyOf(ways);
        own = List.copyOf(own);
        missing = List.copyOf(missing);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Whether the network of the nodes stops something, or may. */
    public boolean isStoppedBetweenNodes() {
        return policies.trace().verdict() != verdict && reason.isEmpty();
    }
}
