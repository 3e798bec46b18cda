package dev.haechi.store;

import dev.haechi.text.Secret;

/**
 * How to reach a database.
 *
 * @param url of JDBC, without credentials
 * @param user whom to log in as
 * @param password of the user
 */
public record DatabaseAddress(String url, String user, Secret password) {
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(url + " does not begin with jdbc:postgresql:");
        }
    }
}
