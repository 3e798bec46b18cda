package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.FlowSet;
import dev.haechi.network.Path;
import java.util.List;

/** Narrows paths to some services, where the sender asks for what the receiver is asked for. */
final class Narrowing {
    private Narrowing() {}

    static List<Path> to(List<Path> paths, ServiceSet services) {
        var wanted = Case.flows(AddressSet.ALL, AddressSet.ALL, services);
        return paths.stream()
                .map(path -> with(path, path.flows().intersect(wanted), wanted))
                .filter(path -> !path.flows().isEmpty())
                .toList();
    }

    private static Path with(Path path, FlowSet flows, FlowSet wanted) {
        return new Path(path.places(), flows, path.arriving().intersect(wanted), path.facts());
    }
}
