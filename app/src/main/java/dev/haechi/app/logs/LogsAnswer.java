package dev.haechi.app.logs;

import java.util.List;

/**
 * The last lines of a service's replicas.
 *
 * @param lines replica after replica; of each in the order in which they were printed
 */
public record LogsAnswer(String environment, String service, List<LogLine> lines) {
    public LogsAnswer {
        lines = List.copyOf(lines);
    }
}
