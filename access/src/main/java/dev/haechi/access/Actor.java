package dev.haechi.access;

/**
 * Somebody who asks for something.
 *
 * @param identity who
 * @param door where they came in
 */
public record Actor(Identity identity, Door door) {
    @Override
    public String toString() {
        return identity.toString();
    }
}
