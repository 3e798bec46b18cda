package dev.haechi.runtime.kubernetes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/**
 * Where a kubeconfig is looked at from.
 *
 * @param directory from which the names of files are meant
 * @param environment the variables, empty text for one that is not set
 * @param patience for each step on the way to a server
 */
public record Surroundings(
        Path directory, Function<String, String> environment, Duration patience) {}
