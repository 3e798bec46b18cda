package dev.haechi.text;

import java.util.List;
import java.util.function.Function;

/** A value, or every problem that stood in its way. */
public sealed interface Result<T> {
    /** It worked. */
    record Ok<T>(T value) implements Result<T> {}

    /**
     * It did not.
     *
     * @param problems at least one
     */
    record Failed<T>(List<Problem> problems) implements Result<T> {
        public Failed {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a failed result names its problems");
            }
        }
    }

    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Result<T> failed(Problem... problems) {
        return new Failed<>(List.of(problems));
    }

    /** The result of a further step that can fail by itself. */
    default <R> Result<R> then(Function<? super T, Result<R>> step) {
        return switch (this) {
            case Ok<T>(var value) -> step.apply(value);
            case Failed<T>(var problems) -> new Failed<>(problems);
        };
    }

    /** The result of a further step that cannot fail. */
    default <R> Result<R> map(Function<? super T, R> step) {
        return then(value -> new Ok<>(step.apply(value)));
    }

    /** The problems; none when it worked. */
    default List<Problem> problems() {
        return switch (this) {
            case Ok<T> _ -> List.of();
            case Failed<T>(var problems) -> problems;
        };
    }

    /**
     * The value of a result that is known to be there.
     *
     * @throws IllegalStateException naming the problems otherwise
     */
    default T orThrow() {
        return switch (this) {
            case Ok<T>(var value) -> value;
            case Failed<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
