package dev.haechi.delivery.rollout;

import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.time.Duration;

/**
 * What a replica has used.
 *
 * @param cpu time since it began; two readings make a rate
 * @param memoryBytes now
 */
public record Usage(ServiceName service, InstanceId slot, Duration cpu, long memoryBytes) {}
