package dev.haechi.provision;

/**
 * One change on its way into the world.
 *
 * @param key names this effect of this plan
 */
public record Effect(Change change, IdempotencyKey key) {}
