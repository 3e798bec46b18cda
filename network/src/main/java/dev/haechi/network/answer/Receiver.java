package dev.haechi.network.answer;

import dev.haechi.model.flow.Endpoint;

/**
 * Somebody whom a sender reaches, or may reach.
 *
 * @param number his place in the list of those who are wanted
 * @param glance never {@link Glance#NOTHING}
 */
public record Receiver(int number, Endpoint end, Glance glance) {}
