package dev.haechi.network.search;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Path;

/** Somebody who is reached, and how. */
public record Arrival(Endpoint to, Path path) {}
