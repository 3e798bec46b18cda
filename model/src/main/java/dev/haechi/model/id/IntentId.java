package dev.haechi.model.id;

/** Names a declared flow. */
public record IntentId(String value) implements Id {
    public IntentId {
        Id.check(value);
    }

    public static IntentId of(String value) {
        return new IntentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
