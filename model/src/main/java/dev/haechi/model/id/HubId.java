package dev.haechi.model.id;

/** Names a transit hub. */
public record HubId(String value) implements Id {
    public HubId {
        Id.check(value);
    }

    public static HubId of(String value) {
        return new HubId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
