package dev.haechi.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that a person sees all of them at once. Not for use by several threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(
                            (Problem problem) -> problem.origin().orElse(null),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(problem -> problem.code().key());

    private final Set<Problem> all = new LinkedHashSet<>();

    /** Adds one; the same problem a second time changes nothing. */
    public void add(Problem problem) {
        all.add(problem);
    }

    /** Adds one at a place. */
    public void add(Origin origin, ProblemCode code, Object... arguments) {
        all.add(Problem.at(origin, code, arguments));
    }

    /** Adds all of a list. */
    public void addAll(List<Problem> problems) {
        all.addAll(problems);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them, in the order of their places, those without a place last. */
    public List<Problem> sorted() {
        var sorted = new ArrayList<>(all);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }

    /** The value when there is no problem, and all problems otherwise. */
    public <T> Result<T> orElse(T value) {
        return isEmpty() ? new Result.Ok<>(value) : new Result.Failed<>(sorted());
    }
}
