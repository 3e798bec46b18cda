package dev.haechi.network;

import dev.haechi.model.flow.Endpoint;

/** Somebody who is reached, and how. */
record Arrival(Endpoint to, Path path) {}
