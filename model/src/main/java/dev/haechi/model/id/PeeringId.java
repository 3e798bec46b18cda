package dev.haechi.model.id;

/** Names a peering of two VPCs. */
public record PeeringId(String value) implements Id {
    public PeeringId {
        Id.check(value);
    }

    public static PeeringId of(String value) {
        return new PeeringId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
