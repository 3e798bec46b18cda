package dev.haechi.kubernetes.http;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Names that a rule takes requests for: one, or with {@code *.} any before the rest.
 *
 * @param text empty for any name
 */
record HostName(String text) {
    /** Any name. */
    static final HostName ANY = new HostName("");

    private static final String WILD = "*.";

    /** The one that says more comes first: a name before wildcards, the longer of these first. */
    static final Comparator<HostName> SPECIFIC =
            Comparator.comparing(HostName::isWild)
                    .thenComparingInt(one -> -one.text().length())
                    .thenComparing(HostName::text);

    HostName {
        text = text.toLowerCase(Locale.ROOT);
    }

    private boolean isWild() {
        return text.isEmpty() || text.startsWith(WILD);
    }

    /**
     * Whether it takes a name.
     *
     * @param deep whether the star may stand for several labels (Gateway API), not for one
     *     (Ingress)
     */
    boolean takes(String host, boolean deep) {
        if (text.isEmpty() || text.equals(host)) {
            return true;
        }
        if (!text.startsWith(WILD) || !host.endsWith(text.substring(1))) {
            return false;
        }
        var before = host.substring(0, host.length() - text.length() + 1);
        return !before.isEmpty() && (deep || !before.contains("."));
    }

    /** The names that both take, by the rules of the Gateway API; empty when there are none. */
    Optional<HostName> meet(HostName other) {
        if (other.contains(this)) {
            return Optional.of(this);
        }
        return contains(other) ? Optional.of(other) : Optional.empty();
    }

    private boolean contains(HostName other) {
        if (text.isEmpty() || text.equals(other.text)) {
            return true;
        }
        return !other.text.isEmpty() && takes(other.text, true);
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "*" : text;
    }
}
