package dev.haechi.cloud.local;

import dev.haechi.cloud.local.socket.NamespaceWatch;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.provision.CloudUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Notices changes in the namespaces of environments as the kernel tells them. Thread-safe. */
final class Watchtower {
    private static final Path FOLDER = Path.of("/run/netns");

    private final Map<EnvironmentName, Map<String, Watched>> watched = new HashMap<>();

    /**
     * @param number of the namespace itself, whatever its name leads to later
     */
    private record Watched(Object number, NamespaceWatch watch) {}

    /** Whether anything may have changed since the last time; true at the first time. */
    synchronized boolean stirred(EnvironmentName environment) {
        var now = numbers(new Names(environment).prefix());
        var before = watched.computeIfAbsent(environment, _ -> new TreeMap<>());
        boolean stirred = false;
        for (var name : before.keySet().toArray(String[]::new)) {
            var one = before.get(name);
            if (one != null && !one.number().equals(now.get(name))) {
                one.watch().close();
                before.remove(name);
                stirred = true;
            }
        }
        for (var one : before.values()) {
            stirred |= one.watch().stirred();
        }
        for (var name : now.keySet()) {
            if (!before.containsKey(name)) {
                begin(name, now.get(name), before);
                stirred = true;
            }
        }
        return stirred;
    }

    private static void begin(String name, Object number, Map<String, Watched> into) {
        try {
            into.put(name, new Watched(number, NamespaceWatch.open(name)));
        } catch (CloudUnavailable _) {
            // it went while we looked: the next time it is either there or not
        }
    }

    /** Listens to an environment no longer. */
    synchronized void lookAway(EnvironmentName environment) {
        var its = watched.remove(environment);
        if (its != null) {
            its.values().forEach(one -> one.watch().close());
        }
    }

    private static Map<String, Object> numbers(String prefix) {
        var numbers = new TreeMap<String, Object>();
        try (var names = Files.newDirectoryStream(FOLDER, prefix + "*")) {
            for (var path : names) {
                numbers.put(path.getFileName().toString(), Files.getAttribute(path, "unix:ino"));
            }
        } catch (IOException _) {
            // no folder, or a name that went meanwhile: what is missing counts as gone
        }
        return numbers;
    }
}
