package dev.haechi.cli.design;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.cluster.RequestQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.cli.cluster.ClusterCommands;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Optional;

/**
 * A packet, or a request, that is asked about in a cluster.
 *
 * @param target the landscape of its nodes, where one is named
 */
record ClusterPacket(ClusterCommands commands, DesignInput input, TargetOptions target) {
    /** What is asked about a packet; ends with the exit code. */
    interface Asking {
        int about(
                ManifestOptions cluster,
                Optional<Design> landscape,
                ClusterExplainQuestion question);
    }

    /** Asks, unless options do not go together. A request is always explained. */
    int ask(ManifestOptions cluster, PacketOptions packet, Asking asking) {
        var mistake =
                packet.mistake(target)
                        .or(() -> commands.mistake(cluster, target.given(), List.of()));
        if (mistake.isPresent()) {
            return commands.refused(mistake.get());
        }
        if (packet.isRequest()) {
            return commands.explain(cluster, new RequestQuestion(packet.from, packet.to));
        }
        return switch (packet.port()) {
            case Result.Failed<String>(var problems) -> commands.refused(problems.getFirst());
            case Result.Ok<String>(var port) -> {
                var question = new ClusterExplainQuestion(packet.from, packet.to, port);
                yield input.beside(target, landscape -> asking.about(cluster, landscape, question));
            }
        };
    }
}
