package dev.haechi.model.id;

/** Names an internet, NAT, VPN or direct-line gateway. */
public record GatewayId(String value) implements Id {
    public GatewayId {
        Id.check(value);
    }

    public static GatewayId of(String value) {
        return new GatewayId(value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GatewayId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
