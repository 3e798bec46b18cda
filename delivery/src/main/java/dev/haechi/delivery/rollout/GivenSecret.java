package dev.haechi.delivery.rollout;

import dev.haechi.model.id.SecretName;
import dev.haechi.text.Secret;

/**
 * A secret as a replica gets it: the file {@code /run/secrets/NAME}.
 *
 * @param version changes when the value does; tells nothing about the value
 */
public record GivenSecret(SecretName name, String version, Secret value) {}
