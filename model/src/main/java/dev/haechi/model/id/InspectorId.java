package dev.haechi.model.id;

/** Names a WAF, IPS, firewall or proxy. */
public record InspectorId(String value) implements Id {
    public InspectorId {
        Id.check(value);
    }

    public static InspectorId of(String value) {
        return new InspectorId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
