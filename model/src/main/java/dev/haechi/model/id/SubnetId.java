package dev.haechi.model.id;

/** Names a subnet. */
public record SubnetId(String value) implements Id {
    public SubnetId {
        Id.check(value);
    }

    public static SubnetId of(String value) {
        return new SubnetId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
