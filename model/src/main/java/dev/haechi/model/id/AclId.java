package dev.haechi.model.id;

/** Names a network ACL. */
public record AclId(String value) implements Id {
    public AclId {
        Id.check(value);
    }

    public static AclId of(String value) {
        return new AclId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
