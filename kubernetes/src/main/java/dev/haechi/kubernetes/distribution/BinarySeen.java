package dev.haechi.kubernetes.distribution;

/** What was seen of one binary in a folder that Haechi did not fill. */
public sealed interface BinarySeen {
    /** There is no such file. */
    record Missing() implements BinarySeen {}

    /** It is there and may not be run. */
    record NotExecutable() implements BinarySeen {}

    /**
     * It is no such program.
     *
     * @param what the package that it was built from; empty text for no program of Go
     */
    record Another(String what) implements BinarySeen {}

    /** Written down once with another content: damaged, or another's. */
    record Changed() implements BinarySeen {}

    /**
     * It is the program.
     *
     * @param version such as {@code 1.36.3}; empty text when nothing tells it
     */
    record Program(String version) implements BinarySeen {}
}
