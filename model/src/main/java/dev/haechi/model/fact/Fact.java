package dev.haechi.model.fact;

import java.util.Optional;

/** Something that is known, or known to be missing. A missing fact never counts as a good one. */
public sealed interface Fact<T> {
    record Known<T>(T value) implements Fact<T> {}

    /**
     * @param which what would have to be found out, as a person would say it
     */
    record Unknown<T>(String which) implements Fact<T> {}

    static <T> Fact<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Fact<T> unknown(String which) {
        return new Unknown<>(which);
    }

    /** The value when it is known. */
    default Optional<T> asOptional() {
        return switch (this) {
            case Known<T>(var value) -> Optional.of(value);
            case Unknown<T> _ -> Optional.empty();
        };
    }

    /** Whether it is known to be this value. */
    default boolean is(T expected) {
        return asOptional().filter(expected::equals).isPresent();
    }
}
