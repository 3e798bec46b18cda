package dev.haechi.app.nodes;

import dev.haechi.app.design.TraceAnswer.Passed;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Step;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.Network;
import dev.haechi.network.answer.Blocker;
import dev.haechi.network.wording.TraceText;
import dev.haechi.text.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the network what becomes of packets between nodes, of each once. Not for use by several
 * threads.
 */
final class Fates {
    private final Network network;
    private final Origins origins;
    private final Map<Packet, Fate> known = new HashMap<>();

    Fates(Network network, Origins origins) {
        this.network = network;
        this.origins = origins;
    }

    /** Costs a trace. */
    Fate of(Packet packet) {
        var fate = known.get(packet);
        if (fate == null) {
            fate = ask(packet);
            known.put(packet, fate);
        }
        return fate;
    }

    private Fate ask(Packet packet) {
        var trace = network.trace(packet.flow());
        var end = trace.disposition();
        if (arrives(end, packet)) {
            return new Fate(Truth.YES, end.succeeds(), List.of(), List.of());
        }
        if (end == Disposition.UNKNOWN) {
            var missing =
                    trace.missing().stream()
                            .map(fact -> Message.of(NodesText.OF_LANDSCAPE, fact))
                            .toList();
            return new Fate(Truth.UNKNOWN, false, List.of(), missing);
        }
        return new Fate(Truth.NO, false, barriers(packet, end), List.of());
    }

    /** Whether a packet that ends so did what it has to. */
    static boolean arrives(Disposition end, Packet packet) {
        return end.succeeds() || (end == Disposition.REPLY_DENIED && !packet.answered());
    }

    private List<Barrier> barriers(Packet packet, Disposition end) {
        var service = packet.flow().service().toString();
        var found =
                network.blockers(packet.flow()).stream()
                        .filter(one -> packet.answered() || !isOfReply(one))
                        .map(one -> barrier(service, one))
                        .distinct()
                        .toList();
        return found.isEmpty() ? List.of(Barrier.of(service, TraceText.end(end))) : found;
    }

    private static boolean isOfReply(Blocker blocker) {
        return blocker.step() instanceof Step.Denied denied && denied.reply();
    }

    private Barrier barrier(String service, Blocker blocker) {
        return Barrier.of(
                service,
                Passed.of(blocker.place().value(), blocker.step(), origins),
                new TraceText(origins).said(blocker.step()));
    }
}
