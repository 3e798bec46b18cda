package dev.haechi.containers.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a Dockerfile that has to be known before it is followed: which images it begins from.
 * The syntax is that of docs.docker.com/reference/dockerfile (FROM, COPY --from).
 *
 * @param begins in the order of the lines, without those that are stages of its own
 */
public record Dockerfile(List<Begin> begins) {
    private static final Pattern FROM =
            Pattern.compile("(?i)FROM\\s+(?:--platform=\\S+\\s+)?(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*");
    private static final Pattern COPY_FROM =
            Pattern.compile("(?i)(?:COPY|ADD)\\s+.*?--from=(\\S+).*");
    private static final Pattern MOUNT_FROM =
            Pattern.compile("(?i)RUN\\s+.*?--mount=\\S*\\bfrom=([^,\\s]+).*");

    /**
     * An image that it takes from.
     *
     * @param line from 1
     */
    public record Begin(String reference, int line) {
        /** Whether it is a name and no variable. */
        public boolean isPlain() {
            return reference.matches("[A-Za-z0-9][A-Za-z0-9._/:@-]*");
        }

        /** Whether its name begins with a registry, as {@code registry.example/name} does. */
        public boolean namesRegistry() {
            var first = reference.split("/", -1)[0];
            return reference.contains("/")
                    && !first.equals("localhost")
                    && first.matches(".*[.:].*");
        }
    }

    public Dockerfile {
        begins = List.copyOf(begins);
    }

    public static Dockerfile parse(String text) {
        var begins = new ArrayList<Begin>();
        var stages = new HashSet<String>();
        int count = 0;
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var from = FROM.matcher(line.strip());
            var copy = COPY_FROM.matcher(line.strip());
            var mount = MOUNT_FROM.matcher(line.strip());
            var taken =
                    from.matches()
                            ? from.group(1)
                            : copy.matches()
                                    ? copy.group(1)
                                    : mount.matches() ? mount.group(1) : "";
            if (!taken.isEmpty() && !stages.contains(taken.toLowerCase(Locale.ROOT))) {
                begins.add(new Begin(taken, number));
            }
            if (from.matches()) {
                stages.add(Integer.toString(count++));
                if (from.group(2) != null) {
                    stages.add(from.group(2).toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Dockerfile(
                begins.stream().filter(one -> !one.reference().equals("scratch")).toList());
    }
}
