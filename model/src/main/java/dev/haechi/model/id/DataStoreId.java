package dev.haechi.model.id;

/** Names a data store. */
public record DataStoreId(String value) implements Id {
    public DataStoreId {
        Id.check(value);
    }

    public static DataStoreId of(String value) {
        return new DataStoreId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
