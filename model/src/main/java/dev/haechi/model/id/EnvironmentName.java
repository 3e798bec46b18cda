package dev.haechi.model.id;

/** Names an environment; one machine holds several. */
public record EnvironmentName(String value) implements Id {
    public EnvironmentName {
        Id.check(value);
    }

    public static EnvironmentName of(String value) {
        return new EnvironmentName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
