package dev.haechi.model.id;

/** Names a load balancer. */
public record LoadBalancerId(String value) implements Id {
    public LoadBalancerId {
        Id.check(value);
    }

    public static LoadBalancerId of(String value) {
        return new LoadBalancerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
