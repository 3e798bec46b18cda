package dev.haechi.provision;

import dev.haechi.model.id.Id;

/**
 * A thing that exists in another form than it was made in.
 *
 * @param id whose
 * @param how what is different, as a person would say it: where, what was expected, what is there
 */
public record Altered(Id id, String how) {}
