package dev.haechi.app.design;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.landscape.LandscapeIndex;
import java.util.List;

/**
 * How places are called in answers: an instance by the service that it is a place for, everything
 * else by its own name. The landscape that is asked first knows best.
 */
public record Names(List<LandscapeIndex> indexes) {
    public static Names of(Design... designs) {
        return new Names(
                List.of(designs).stream()
                        .map(design -> LandscapeIndex.of(design.landscape()))
                        .toList());
    }

    /** The name of a party that {@link Parties#find} finds. */
    public String of(Endpoint end) {
        return end instanceof Endpoint.OnInstance(var id)
                ? indexes.stream()
                        .flatMap(index -> index.instance(id).stream())
                        .flatMap(instance -> instance.service().stream())
                        .map(ServiceName::value)
                        .findFirst()
                        .orElse(id.value())
                : end.name();
    }
}
