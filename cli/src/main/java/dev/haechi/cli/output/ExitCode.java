package dev.haechi.cli.output;

import dev.haechi.text.Problem;
import java.util.List;

/** What a script learns from a command without reading its answer. */
public enum ExitCode {
    /** Done, and nothing to complain about. */
    FINE(0),
    /** Findings, or problems in the input. */
    PROBLEMS(1),
    /** The world differs from what is wanted: an apply would change it. */
    CHANGES_PENDING(2),
    /** An outside service failed; trying again may help. */
    OUTSIDE_FAILED(3),
    /** Haechi itself is wrong. */
    OUR_BUG(4),
    /** The command line was not understood. */
    WRONG_USAGE(64);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The gravest of what the families of the problems say; fine when there is none. */
    public static int of(List<Problem> problems) {
        return problems.stream()
                .mapToInt(problem -> problem.code().family().exitCode())
                .max()
                .orElse(FINE.number);
    }
}
