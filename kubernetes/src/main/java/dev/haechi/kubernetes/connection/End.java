package dev.haechi.kubernetes.connection;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;

/** Who opens or receives connections, by a name that means the same in every cluster. */
public sealed interface End {
    /**
     * The pods of a workload.
     *
     * @param name such as {@code shop/deployment/web}
     */
    record Pods(String name) implements End {}

    /**
     * A service; it only receives.
     *
     * @param name such as {@code shop/service/web}
     */
    record OfService(String name) implements End {}

    /**
     * Addresses outside the cluster that no policy tells from each other.
     *
     * @param example one of them
     */
    record Outside(AddressSet block, Address example) implements End {
        @Override
        public String name() {
            return block.toString();
        }
    }

    /** What a person calls it; for outsiders their blocks, separated by commas. */
    String name();
}
