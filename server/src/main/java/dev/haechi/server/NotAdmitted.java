package dev.haechi.server;

import dev.haechi.text.Problem;

/** Nobody is known who makes the request; carries the reason to where answers are written. */
final class NotAdmitted extends RuntimeException {
    private final transient Problem problem;

    NotAdmitted(Problem problem) {
        super(problem.code().key());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
