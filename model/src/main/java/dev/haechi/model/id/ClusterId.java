package dev.haechi.model.id;

/** Names a cluster of nodes. */
public record ClusterId(String value) implements Id {
    public ClusterId {
        Id.check(value);
    }

    public static ClusterId of(String value) {
        return new ClusterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
