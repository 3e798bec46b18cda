package dev.haechi.model.id;

/** Names one route of a routing table. */
public record RouteId(String value) implements Id {
    public RouteId {
        Id.check(value);
    }

    public static RouteId of(String value) {
        return new RouteId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
