package dev.haechi.model.compute;

import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.InstanceId;
import java.util.List;

/**
 * A place where data stays.
 *
 * @param on instances that hold it; none for one that stands outside the network
 * @param openToInternet whether the provider publishes it by itself
 */
public record DataStore(
        DataStoreId id,
        Kind kind,
        List<InstanceId> on,
        Fact<DataClass> dataClass,
        Fact<Boolean> encrypted,
        Fact<Boolean> openToInternet) {
    public enum Kind {
        DATABASE,
        BUCKET,
        VOLUME,
        QUEUE
    }

    public DataStore {
        on = List.copyOf(on);
    }
}
