package dev.haechi.model.id;

/** Names one listener of a load balancer. */
public record ListenerId(String value) implements Id {
    public ListenerId {
        Id.check(value);
    }

    public static ListenerId of(String value) {
        return new ListenerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
