package dev.haechi.blueprint.sense;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a person probably meant. */
public final class Nearest {
    /** Shorter beginnings are by chance. */
    private static final int SHORTEST = 3;

    private Nearest() {}

    /**
     * The known name with the fewest letters to change (inserted, removed, replaced or swapped with
     * its neighbour), as long as that is no more than a third of the shorter name; the first of
     * equals. Otherwise the first that begins with it, or that it begins with.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(written, name) <= Math.max(1, least(written, name) / 3))
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .or(() -> known.stream().filter(name -> begins(written, name)).findFirst());
    }

    /** Whether one is the other's beginning, as {@code prod} is of {@code production}. */
    private static boolean begins(String written, String name) {
        return least(written, name) >= SHORTEST
                && (written.startsWith(name) || name.startsWith(written));
    }

    private static int least(String a, String b) {
        return Math.min(a.length(), b.length());
    }

    /** Optimal string alignment distance; costs O(length of one × length of the other). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
                Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
