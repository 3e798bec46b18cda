package dev.haechi.provision;

/** Names one effect: asking for it twice with the same key makes it once. */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a blank key names no effect");
        }
    }

    /** The key of a plan's change at an index. */
    public static IdempotencyKey of(String planDigest, int index) {
        return new IdempotencyKey(planDigest + "/" + index);
    }
}
