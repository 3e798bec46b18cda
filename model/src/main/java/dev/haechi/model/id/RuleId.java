package dev.haechi.model.id;

/** Names one rule of a security group or network ACL. */
public record RuleId(String value) implements Id {
    public RuleId {
        Id.check(value);
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
