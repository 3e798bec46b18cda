package dev.haechi.binaries;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of Go; what comes after the third number does not count. */
record GoVersion(int major, int minor, int patch) implements Comparable<GoVersion> {
    private static final Pattern FORM = Pattern.compile("go(\\d+)\\.(\\d+)(?:\\.(\\d+))?");
    private static final Comparator<GoVersion> ORDER =
            Comparator.comparingInt(GoVersion::major)
                    .thenComparingInt(GoVersion::minor)
                    .thenComparingInt(GoVersion::patch);

    /** Of a go.mod, such as {@code 1.26.0}. */
    static GoVersion parse(String text) {
        return tryParse("go" + text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no version of Go"));
    }

    /** Of what Go says, such as {@code go1.26.8}, {@code go1.27rc1}, {@code devel go1.27-abc}. */
    static Optional<GoVersion> tryParse(String said) {
        var found = FORM.matcher(said);
        return found.find()
                ? Optional.of(
                        new GoVersion(
                                Integer.parseInt(found.group(1)),
                                Integer.parseInt(found.group(2)),
                                found.group(3) == null ? 0 : Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(GoVersion other) {
        return ORDER.compare(this, other);
    }

    /** {@code 1.26}, or with its third number where that counts. */
    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }
}
