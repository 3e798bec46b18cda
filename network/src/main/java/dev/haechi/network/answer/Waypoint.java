package dev.haechi.network.answer;

import java.util.List;

/** Whether every path passes a place. */
public sealed interface Waypoint {
    /** Every one does. */
    record Always(List<Path> paths) implements Waypoint {}

    /** There is none, so that every one does; often a finding of its own. */
    record NoPath() implements Waypoint {}

    /** One does not. */
    record Bypassed(Path path) implements Waypoint {}

    /** It depends on facts that are missing whether some do not. */
    record Open(List<Path> paths) implements Waypoint {}
}
