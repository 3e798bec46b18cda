package dev.haechi.cloud.local;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.nftables.ServiceTable;
import dev.haechi.provision.CloudUnavailable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where service addresses lead. A caller's connection to one is rewritten in its own namespace, to
 * a healthy replica chosen at random; filters judge the address of the replica. Connections that
 * exist stay with their replica.
 */
public final class ServiceAddresses {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final Names names;

    public ServiceAddresses(EnvironmentName environment) {
        names = new Names(environment);
    }

    /**
     * Sets all service addresses of some callers at once, instead of those they had. For each
     * caller it happens in one step: no connection meets a half of it.
     *
     * @param replicas the healthy replicas of each service address, of its family; without any,
     *     connections are refused at once
     * @throws CloudUnavailable when a caller's namespace is missing; the others before it are set
     */
    public void set(Collection<InstanceId> callers, Map<Address, List<Address>> replicas) {
        if (callers.isEmpty()) {
            return;
        }
        var table = ServiceTable.of(LocalTables.SERVICES, replicas);
        var script = new Script();
        callers.forEach(caller -> script.nft(names.instance(caller), table));
        Shell.run("setting service addresses", script.toString(), WITHIN);
    }
}
