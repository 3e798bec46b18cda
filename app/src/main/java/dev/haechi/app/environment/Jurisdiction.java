package dev.haechi.app.environment;

import dev.haechi.access.Authority;
import dev.haechi.model.id.EnvironmentName;

/**
 * An environment, and who may do what there.
 *
 * @param authority the people of the blueprint in force; of the one that is written when none is
 */
public record Jurisdiction(EnvironmentName environment, Authority authority) {}
