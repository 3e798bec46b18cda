package dev.haechi.model.id;

/** Names a secret; never its value. */
public record SecretName(String value) implements Id {
    public SecretName {
        Id.check(value);
    }

    public static SecretName of(String value) {
        return new SecretName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
