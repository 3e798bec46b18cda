package dev.haechi.app.logs;

/**
 * One line that a replica printed.
 *
 * @param replica the instance that it runs in
 */
public record LogLine(String replica, String text) {}
