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
}
