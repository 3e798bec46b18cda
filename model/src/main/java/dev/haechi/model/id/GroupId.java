package dev.haechi.model.id;

/** Names a security group. */
public record GroupId(String value) implements Id {
    public GroupId {
        Id.check(value);
    }

    public static GroupId of(String value) {
        return new GroupId(value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
