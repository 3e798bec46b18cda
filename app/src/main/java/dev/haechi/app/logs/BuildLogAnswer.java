package dev.haechi.app.logs;

import java.util.List;

/**
 * What a build printed.
 *
 * @param commit enough of it for a person
 */
public record BuildLogAnswer(
        String environment, String service, String commit, List<String> lines) {
    public BuildLogAnswer {
        lines = List.copyOf(lines);
    }
}
