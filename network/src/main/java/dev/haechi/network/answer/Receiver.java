package dev.haechi.network.answer;

import dev.haechi.model.flow.Endpoint;

/**
 * Somebody whom a sender reaches, or may reach.
 *
 * @param glance never {@link Glance#NOTHING}
 */
public record Receiver(Endpoint end, Glance glance) {}
