package dev.haechi.app.probe;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.app.design.DesignCode;
import dev.haechi.app.design.Parties;
import dev.haechi.app.design.Party;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Known;
import dev.haechi.app.environment.Probing;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.service.Service;
import dev.haechi.network.Network;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.probe.Probe;
import dev.haechi.network.probe.ProbePlan;
import dev.haechi.provision.Prober;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * Sends the packets between two parties on one service, from every replica to every replica.
 *
 * @param gate permission
 * @param known environments of this machine
 * @param probing with real packets
 */
public record ProbeSome(Gate gate, Known known, Probing probing) {

    /**
     * What is tried.
     *
     * @param from the name of a party: a service, an instance, a zone, {@code internet} …
     * @param to the name of a party
     * @param service such as {@code tcp/5432}
     */
    public record Question(String from, String to, String service) {}

    /** What became of the packets. Changes nothing. */
    public Result<SentAnswer> run(Actor actor, EnvironmentName name, Question question) {
        return known.find(name)
                .then(
                        record ->
                                gate.look(
                                        actor,
                                        record.authority(),
                                        new Undertaking(name, Permission.READ, "environment.probe"),
                                        () ->
                                                Intended.of(record)
                                                        .then(one -> send(one, question))));
    }

    private Result<SentAnswer> send(Intended intended, Question question) {
        var landscape = intended.resolved().landscape();
        var parties = Parties.of(landscape);
        var problems = new Problems();
        var from = members(parties.find(question.from()), problems);
        var to = members(parties.find(question.to()), problems);
        var service = Service.tryParse(question.service());
        if (service.isEmpty()) {
            problems.add(Problem.of(DesignCode.NO_SERVICE, question.service()));
        }
        if (!problems.isEmpty() || service.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        var network = Network.of(landscape);
        var plan = ProbePlan.between(network, from, to, service.get(), probing.random());
        return plan.probes().isEmpty()
                ? Result.failed(Problem.of(DesignCode.NO_ADDRESS, question.from(), question.to()))
                : Result.ok(sent(intended, network, plan));
    }

    private static Set<Endpoint> members(Result<Party> found, Problems problems) {
        problems.addAll(found.problems());
        return found instanceof Result.Ok<Party>(var party)
                ? Set.copyOf(party.members())
                : Set.of();
    }

    private SentAnswer sent(Intended intended, Reachability network, ProbePlan plan) {
        var results = probing.send(intended.resolved().landscape(), plan);
        var sent = new ArrayList<SentAnswer.Sent>();
        for (int i = 0; i < results.size(); i++) {
            sent.add(sent(network, plan.probes().get(i), results.get(i)));
        }
        return new SentAnswer(intended.name().value(), sent);
    }

    private static SentAnswer.Sent sent(Reachability network, Probe probe, Prober.Result result) {
        var seen =
                switch (result.arrival()) {
                    case Prober.Reached _ -> SentAnswer.Seen.REACHED;
                    case Prober.Blocked _ -> SentAnswer.Seen.BLOCKED;
                    case Prober.Failed _ -> SentAnswer.Seen.UNTRIED;
                };
        var disposition = network.trace(probe.flow()).disposition();
        return new SentAnswer.Sent(
                probe.flow().from().name(),
                probe.to().name(),
                probe.flow().source().toString(),
                probe.flow().destination().toString(),
                probe.flow().service().toString(),
                seen,
                expected(disposition).filter(one -> one != seen).isEmpty(),
                disposition);
    }

    /** Empty where a fact is missing, so that either is right. */
    private static Optional<SentAnswer.Seen> expected(Disposition disposition) {
        if (disposition == Disposition.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(
                disposition.succeeds() ? SentAnswer.Seen.REACHED : SentAnswer.Seen.BLOCKED);
    }
}
