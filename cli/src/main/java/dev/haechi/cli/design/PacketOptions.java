package dev.haechi.cli.design;

import dev.haechi.app.design.TraceQuestion;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.kubernetes.http.Request;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code A B --port tcp/5432}; a URL in place of the receiver says its port itself. */
final class PacketOptions {
    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "flow.from")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "packet.to")
    String to = "";

    @Option(names = "--port", paramLabel = "SERVICE", descriptionKey = "flow.port")
    @Nullable String port;

    /**
     * What is given in vain beside a request: it says its port itself, and is followed to policies,
     * not down to the nodes.
     */
    Optional<Problem> mistake(TargetOptions target) {
        if (!isRequest() || (port == null && !target.given())) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(CliCode.NOT_TOGETHER, port == null ? "-f" : "--port", to));
    }

    /** Whether a request is asked about. */
    boolean isRequest() {
        return Request.isMeant(to);
    }

    /** The port, or that it lacks. */
    Result<String> port() {
        var said = port;
        return said == null
                ? Result.failed(Problem.of(CliCode.NEEDS, to, "--port"))
                : Result.ok(said);
    }

    Result<TraceQuestion> question() {
        return port().map(said -> new TraceQuestion(from, to, said));
    }
}
