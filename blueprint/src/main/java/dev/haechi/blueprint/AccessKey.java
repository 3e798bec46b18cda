package dev.haechi.blueprint;

import dev.haechi.model.id.PersonName;

/**
 * A public key with which a person comes in through the bastion.
 *
 * @param key type and key of one line of OpenSSH's authorized_keys, without options and comment
 */
public record AccessKey(PersonName person, String key) {}
