package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.model.service.Service;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;

/**
 * Why does a packet reach somebody in a cluster or not, and what rule would let it pass?
 *
 * @param from who sends: a workload, or an address outside
 * @param to who receives: a service, a workload, or an address outside
 * @param port such as {@code tcp/6379}
 */
public record ClusterExplainQuestion(String from, String to, String port) {

    /** Sender, receiver and what they ask for. */
    private record Packet(Party from, Party to, Service service) {}

    /** The answer, or everything that is wrong with the question. */
    public Result<Explanation> ask(Cluster cluster) {
        return packet(cluster)
                .map(one -> Reachability.of(cluster).explain(one.from, one.to, one.service));
    }

    /** The same without looking for what would let it pass. */
    public Result<Trace> trace(Cluster cluster) {
        return packet(cluster)
                .map(one -> Reachability.of(cluster).trace(one.from, one.to, one.service));
    }

    private Result<Packet> packet(Cluster cluster) {
        var names = new PartyNames(cluster);
        var sender = names.sender(from);
        var receiver = names.receiver(to);
        var service = Service.tryParse(port);
        var problems = new Problems();
        problems.addAll(sender.problems());
        problems.addAll(receiver.problems());
        if (service.isEmpty()) {
            problems.add(Problem.of(ClusterCode.NO_SERVICE, port));
        }
        return sender instanceof Result.Ok<Party>(var one)
                        && receiver instanceof Result.Ok<Party>(var other)
                        && service.isPresent()
                ? Result.ok(new Packet(one, other, service.get()))
                : new Result.Failed<>(problems.sorted());
    }
}
