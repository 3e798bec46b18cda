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

    @Override
    public boolean equals(Object other) {
        return other instanceof SubnetId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
