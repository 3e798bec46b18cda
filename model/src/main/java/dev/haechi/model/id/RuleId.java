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

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleId its && value.equals(its.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
