package dev.haechi.observe.prometheus;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.service.Port;

/** Where one instance answers by HTTP. */
public record ScrapePoint(InstanceId instance, Address address, Port port) {
    /** {@code host:port}, with brackets around an IPv6 address (RFC 3986 section 3.2.2). */
    @Override
    public String toString() {
        return address.family() == IpFamily.V6 ? "[" + address + "]:" + port : address + ":" + port;
    }
}
