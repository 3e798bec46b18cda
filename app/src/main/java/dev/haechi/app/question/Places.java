package dev.haechi.app.question;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that a way can pass, by name. */
final class Places {
    private final Map<String, List<Id>> byName = new LinkedHashMap<>();

    private Places(Landscape all) {
        add(all.instances().stream().map(one -> one.id()));
        add(all.loadBalancers().stream().map(one -> one.id()));
        add(all.inspectors().stream().map(one -> one.id()));
        add(all.internetGateways().stream().map(one -> one.id()));
        add(all.natGateways().stream().map(one -> one.id()));
        add(all.lines().stream().map(one -> one.id()));
        add(all.floatingIps().stream().map(one -> one.id()));
        add(all.peerings().stream().map(one -> one.id()));
        add(all.hubs().stream().map(one -> one.id()));
    }

    static Places of(Landscape landscape) {
        return new Places(landscape);
    }

    private void add(Stream<? extends Id> ids) {
        ids.forEach(id -> byName.computeIfAbsent(id.value(), _ -> new ArrayList<>()).add(id));
    }

    /** Things of several kinds may have one name. */
    List<Id> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
