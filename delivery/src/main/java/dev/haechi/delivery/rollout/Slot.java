package dev.haechi.delivery.rollout;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.InstanceId;

/**
 * A place for one replica: an instance that exists before the replica and after it.
 *
 * @param address at which callers reach what runs there
 */
public record Slot(InstanceId instance, Address address) {}
