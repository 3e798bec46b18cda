package dev.haechi.model.id;

/** Names a list of blocks. */
public record PrefixListId(String value) implements Id {
    public PrefixListId {
        Id.check(value);
    }

    public static PrefixListId of(String value) {
        return new PrefixListId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
