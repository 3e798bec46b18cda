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

    @Override
    public boolean equals(Object other) {
        return other instanceof RouteTableId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
