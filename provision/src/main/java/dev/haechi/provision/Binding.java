package dev.haechi.provision;

import dev.haechi.model.id.Id;

/**
 * Our name of a thing and the provider's.
 *
 * @param providerId such as a UUID, or the name of a namespace
 */
public record Binding(Id id, String providerId) {}
