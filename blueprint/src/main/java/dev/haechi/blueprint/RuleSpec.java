package dev.haechi.blueprint;

import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;

/**
 * One of {@code spec.network.rules}: opens the security groups at both ends, as far as these are
 * inside. It changes no routing, and is judged like the derived rules.
 */
public record RuleSpec(
        Origin origin, Written<Place> from, Written<Place> to, ServiceSet services) {}
