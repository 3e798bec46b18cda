package dev.haechi.model.id;

/** Names a VPC. */
public record VpcId(String value) implements Id {
    public VpcId {
        Id.check(value);
    }

    public static VpcId of(String value) {
        return new VpcId(value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VpcId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
