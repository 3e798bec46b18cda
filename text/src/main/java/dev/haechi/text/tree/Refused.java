package dev.haechi.text.tree;

import dev.haechi.text.Problem;

/** Ends the reading of a text at a problem after which nothing more can be read. */
final class Refused extends RuntimeException {
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.code().key(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
