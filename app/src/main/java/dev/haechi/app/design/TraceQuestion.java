package dev.haechi.app.design;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.Service;
import dev.haechi.network.Network;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.Optional;

/**
 * By which way does one reach another, or what stops it? Of a service with several replicas the
 * first is tried.
 *
 * @param from the name of a party
 * @param to the name of a party
 * @param service such as {@code tcp/5432}
 */
public record TraceQuestion(String from, String to, String service) {

    /** The way, or what is wrong with the names. */
    public Result<TraceAnswer> ask(Design design) {
        return trace(design).map(Found::answer);
    }

    /** The way itself beside the answer about it, and for whom it was meant. */
    record Found(Network network, Trace trace, Endpoint to, TraceAnswer answer) {}

    Result<Found> trace(Design design) {
        var problems = new Problems();
        var parties = Parties.of(design.landscape());
        var sender = first(parties.find(from), problems);
        var receiver = first(parties.find(to), problems);
        var wanted = Service.tryParse(service);
        if (wanted.isEmpty()) {
            problems.add(Problem.of(DesignCode.NO_SERVICE, service));
        }
        if (sender.isEmpty() || receiver.isEmpty() || wanted.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        return trace(design, sender.get(), receiver.get(), wanted.get());
    }

    private Result<Found> trace(Design design, Endpoint sender, Endpoint receiver, Service wanted) {
        var network = design.network();
        var choice = new FlowChoice(LandscapeIndex.of(design.landscape()));
        return choice.flow(sender, receiver, wanted)
                .map(network::trace)
                .map(direct -> orProxied(direct, network, receiver, wanted))
                .map(trace -> Result.ok(found(network, trace, receiver, design)))
                .orElseGet(() -> Result.failed(Problem.of(DesignCode.NO_ADDRESS, from, to)));
    }

    private Found found(Network network, Trace trace, Endpoint receiver, Design design) {
        return new Found(
                network, trace, receiver, TraceAnswer.of(from, to, trace, design.origins()));
    }

    /** What packets do not reach by themselves may be reached through a proxy. */
    private static Trace orProxied(
            Trace direct, Reachability network, Endpoint receiver, Service wanted) {
        if (direct.disposition() == Disposition.DELIVERED) {
            return direct;
        }
        return network.reachPlus(direct.flow().from(), receiver).paths().stream()
                .filter(Path::certain)
                .filter(path -> path.arriving().services().contains(wanted))
                .findFirst()
                .map(network::witness)
                .orElse(direct);
    }

    private static Optional<Endpoint> first(Result<Party> found, Problems problems) {
        return switch (found) {
            case Result.Ok<Party>(var party) -> Optional.of(party.members().getFirst());
            case Result.Failed<Party>(var all) -> {
                problems.addAll(all);
                yield Optional.empty();
            }
        };
    }
}
