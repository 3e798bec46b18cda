package dev.haechi.kubernetes.lowering;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;

/**
 * Why it may not be known what passes.
 *
 * @param whom the other sides that it is about
 * @param services what it is about
 * @param fact a {@link MissingFact}
 */
public record Doubt(AddressSet whom, ServiceSet services, Message fact) {}
