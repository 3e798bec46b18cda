package dev.haechi.cli.design;

import dev.haechi.app.design.TraceQuestion;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code A B --port tcp/5432}. */
final class FlowOptions {
    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "flow.from")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "flow.to")
    String to = "";

    @Option(names = "--port", paramLabel = "SERVICE", required = true, descriptionKey = "flow.port")
    String port = "";

    TraceQuestion question() {
        return new TraceQuestion(from, to, port);
    }
}
