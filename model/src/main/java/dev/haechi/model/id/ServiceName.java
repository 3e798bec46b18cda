package dev.haechi.model.id;

/** Names a service of the blueprint, or one that Haechi runs itself. */
public record ServiceName(String value) implements Id {
    public ServiceName {
        Id.check(value);
    }

    public static ServiceName of(String value) {
        return new ServiceName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
