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

    @Override
    public boolean equals(Object other) {
        return other instanceof LoadBalancerId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
