package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A program that gives credentials when it is asked.
 *
 * @param origin of its command
 * @param command with a slash: a path, from the kubeconfig's folder; without: looked for in PATH
 * @param arguments which may hold secrets
 * @param environment more variables for it
 * @param apiVersion the form of its answer
 */
public record ExecPlugin(
        Origin origin,
        String command,
        List<Secret> arguments,
        SequencedMap<String, Secret> environment,
        String apiVersion) {
    public ExecPlugin {
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
    }
}
