package dev.haechi.blueprint;

import dev.haechi.text.Origin;

/** A value together with the place where it was written. */
public record Written<T>(T value, Origin origin) {}
