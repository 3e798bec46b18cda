package dev.haechi.app.gate;

import dev.haechi.access.Permission;
import dev.haechi.model.id.EnvironmentName;

/**
 * What somebody is about to do.
 *
 * @param environment where
 * @param permission that it needs
 * @param action its name in the audit record, such as {@code environment.up}
 */
public record Undertaking(EnvironmentName environment, Permission permission, String action) {}
