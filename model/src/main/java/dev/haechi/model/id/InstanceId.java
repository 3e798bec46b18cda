package dev.haechi.model.id;

/** Names an instance. */
public record InstanceId(String value) implements Id {
    public InstanceId {
        Id.check(value);
    }

    public static InstanceId of(String value) {
        return new InstanceId(value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
