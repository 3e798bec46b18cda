package dev.haechi.model.id;

/** Names a floating IP. */
public record FloatingIpId(String value) implements Id {
    public FloatingIpId {
        Id.check(value);
    }

    public static FloatingIpId of(String value) {
        return new FloatingIpId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
