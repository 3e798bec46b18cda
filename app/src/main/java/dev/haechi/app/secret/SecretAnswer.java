package dev.haechi.app.secret;

/**
 * A secret that was set or removed; never its value.
 *
 * @param replaced whether there was one of that name before
 */
public record SecretAnswer(String environment, String secret, boolean replaced) {}
