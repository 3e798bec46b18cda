package dev.haechi.delivery.image;

import java.util.regex.Pattern;

/**
 * An image that is at hand, exactly one version of it.
 *
 * @param reference how a person calls it, such as {@code demo-bank/web:1f0c9a…}
 * @param digest of its configuration, which names all its layers: {@code sha256:} and 64
 *     hexadecimal digits
 */
public record Image(String reference, String digest) {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    public Image {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    "'" + digest + "' of image " + reference + " is no sha256 digest");
        }
    }

    @Override
    public String toString() {
        return reference + "@" + digest;
    }
}
