package dev.haechi.model.id;

/** Names a network outside the estate: the internet, the company, a partner. */
public record ExternalId(String value) implements Id {
    public ExternalId {
        Id.check(value);
    }

    public static ExternalId of(String value) {
        return new ExternalId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
