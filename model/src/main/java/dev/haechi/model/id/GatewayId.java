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
}
