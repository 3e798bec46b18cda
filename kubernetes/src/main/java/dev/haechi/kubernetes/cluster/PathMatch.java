package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.selector.Truth;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which requests are meant, by their path.
 *
 * @param conditional whether more has to fit: headers, the method, the query
 */
public record PathMatch(Kind kind, String path, boolean conditional) {
    /** Where a pattern can begin: what comes before is taken as it is written. */
    private static final Pattern SPECIAL = Pattern.compile("[^-A-Za-z0-9/_.~%]");

    /** How it is compared, in the order in which it counts. */
    public enum Kind {
        EXACT,
        /** Element by element: {@code /a} means {@code /a/b} and not {@code /ab}. */
        PREFIX,
        /** As the controller does it: a regular expression, or what it chooses. */
        BY_CONTROLLER,
        /** What nobody else takes. */
        DEFAULT
    }

    /** Every path. */
    public static final PathMatch ANY = new PathMatch(Kind.PREFIX, "/", false);

    /** What no other rule takes. */
    public static final PathMatch REST = new PathMatch(Kind.DEFAULT, "/", false);

    /** Whether it takes a path, which begins with a slash. */
    public Truth takes(String asked) {
        return fits(asked).and(conditional ? Truth.UNKNOWN : Truth.YES);
    }

    /**
     * Paths that it tells apart from others, of which it may take all.
     *
     * @param other a word that no path has
     */
    public List<String> examples(String other) {
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return switch (kind) {
            case EXACT -> List.of(path);
            case PREFIX -> List.of(bare.isEmpty() ? "/" : bare, bare + "/" + other);
            case BY_CONTROLLER ->
                    List.of(path, path + other, bare + "/" + other, literal() + other);
            case DEFAULT -> List.of();
        };
    }

    /** What a pattern begins with. */
    private String literal() {
        var special = SPECIAL.matcher(path);
        return special.find() ? path.substring(0, Math.max(0, special.start() - 1)) : path;
    }

    /** Whether it is up to the controller that it takes a path. */
    public boolean isOpen(String asked) {
        return fits(asked) == Truth.UNKNOWN;
    }

    private Truth fits(String asked) {
        return switch (kind) {
            case EXACT -> Truth.of(asked.equals(path));
            case PREFIX -> Truth.of(isBelow(asked));
            case BY_CONTROLLER -> byController(asked);
            case DEFAULT -> Truth.YES;
        };
    }

    private boolean isBelow(String asked) {
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return asked.equals(bare) || asked.startsWith(bare + "/");
    }

    /** Exact and prefix both take the path itself; a pattern takes what it says. */
    private Truth byController(String asked) {
        if (SPECIAL.matcher(path).find()) {
            return Truth.of(asked.startsWith(literal())).and(Truth.UNKNOWN);
        }
        return asked.equals(path) ? Truth.YES : Truth.of(asked.startsWith(path)).and(Truth.UNKNOWN);
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return switch (kind) {
            case EXACT -> "=" + path;
            case PREFIX -> path;
            case BY_CONTROLLER -> "~" + path;
            case DEFAULT -> "*";
        };
    }
}
