package dev.haechi.text;

/**
 * A kind of problem, as a constant of one enum per module. Its {@link #key()} (such as {@code
 * NET-014}) is stable, is what a person searches for, and is never reused. The bundles hold its
 * message under the key and its remedy under the key followed by {@code .fix}; both take the same
 * arguments.
 */
public interface ProblemCode extends Wording {
    /** Who has to act: the user, who wrote something, unless a code says otherwise. */
    default Family family() {
        return Family.USER;
    }
}
