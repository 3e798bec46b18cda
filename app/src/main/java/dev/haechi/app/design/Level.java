package dev.haechi.app.design;

/** What places are joined by when everybody is asked about. */
public enum Level {
    ZONE,
    SUBNET,
    INSTANCE,
    SERVICE
}
