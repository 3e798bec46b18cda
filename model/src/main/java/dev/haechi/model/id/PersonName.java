package dev.haechi.model.id;

/** Names a person. */
public record PersonName(String value) implements Id {
    public PersonName {
        Id.check(value);
    }

    public static PersonName of(String value) {
        return new PersonName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
