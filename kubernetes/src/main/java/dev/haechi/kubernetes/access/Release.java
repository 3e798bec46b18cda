package dev.haechi.kubernetes.access;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A release of Kubernetes, without its patch level. */
record Release(int major, int minor) implements Comparable<Release> {
    /** What delivery needs is stable since: ValidatingAdmissionPolicy (1.30). */
    static final Release LEAST = new Release(1, 30);

    /** The newest that Haechi was tried with. */
    static final Release NEWEST = new Release(1, 36);

    private static final Pattern GIT_VERSION =
            Pattern.compile("v?([0-9]{1,4})\\.([0-9]{1,4})(?:[.+-].*)?");
    private static final Comparator<Release> ORDER =
            Comparator.comparingInt(Release::major).thenComparingInt(Release::minor);

    /** Reads {@code v1.36.0-rc.1+build}; an unreadable one is empty. */
    static Optional<Release> tryParse(String gitVersion) {
        var parts = GIT_VERSION.matcher(gitVersion);
        return parts.matches()
                ? Optional.of(new Release(number(parts.group(1)), number(parts.group(2))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
