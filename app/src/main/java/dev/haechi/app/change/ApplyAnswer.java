package dev.haechi.app.change;

/**
 * What {@code apply} came to.
 *
 * @param environment its name
 * @param digest of the plan that was applied
 * @param changes that were made
 */
public record ApplyAnswer(String environment, String digest, int changes) {}
