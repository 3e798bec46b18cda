package dev.haechi.model.id;

/** Names a routing table. */
public record RouteTableId(String value) implements Id {
    public RouteTableId {
        Id.check(value);
    }

    public static RouteTableId of(String value) {
        return new RouteTableId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
