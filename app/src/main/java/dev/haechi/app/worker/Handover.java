package dev.haechi.app.worker;

import dev.haechi.access.secret.Secrets;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.push.Hooks;
import dev.haechi.blueprint.AlertTarget;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.workload.ImageSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Gives the unprivileged server the secrets that it uses, and no other: those that webhooks and
 * alerts are proven by, the addresses of channels, credentials of sources. All others it cannot
 * unseal. Remembers what it gave; for one thread.
 */
public final class Handover {
    private final Secrets all;
    private final Secrets server;
    private final Map<Place, String> given = new HashMap<>();

    private record Place(EnvironmentName environment, SecretName name) {}

    /**
     * @param all secrets of the machine
     * @param server what the server can unseal; holds nothing that this one did not give
     */
    public Handover(Secrets all, Secrets server) {
        this.all = all;
        this.server = server;
    }

    /** Brings what the server has up to date with these environments; others need nothing. */
    public void give(List<Intended> up) {
        var wanted = new LinkedHashSet<Place>();
        for (var intended : up) {
            names(intended).forEach(name -> wanted.add(new Place(intended.name(), name)));
        }
        List.copyOf(given.keySet()).stream()
                .filter(place -> !wanted.contains(place))
                .forEach(this::takeBack);
        wanted.forEach(this::give);
    }

    private void give(Place place) {
        var version = all.version(place.environment(), place.name());
        if (version.isEmpty()) {
            takeBack(place);
        } else if (!version.get().equals(given.get(place))) {
            all.get(place.environment(), place.name())
                    .ifPresent(value -> server.set(place.environment(), place.name(), value));
            given.put(place, version.get());
        }
    }

    private void takeBack(Place place) {
        if (given.remove(place) != null) {
            server.delete(place.environment(), place.name());
        }
    }

    /** What the server uses of an environment's secrets. */
    static SequencedSet<SecretName> names(Intended intended) {
        var names = new LinkedHashSet<SecretName>();
        names.add(SystemFiles.ALERTING_TOKEN);
        for (var target : intended.resolved().alerts()) {
            switch (target) {
                case AlertTarget.Slack(var webhook) -> names.add(webhook);
            }
        }
        for (var workload : intended.resolved().workloads()) {
            if (workload.image() instanceof ImageSource.Built built) {
                names.add(Hooks.secret(workload.name()));
                built.credentials().ifPresent(names::add);
            }
        }
        return names;
    }
}
