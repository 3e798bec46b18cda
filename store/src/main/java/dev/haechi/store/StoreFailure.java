package dev.haechi.store;

import dev.haechi.text.Language;
import dev.haechi.text.Outage;
import dev.haechi.text.Problem;

/** The store cannot do its work. Nothing of the transaction that failed was kept. */
public final class StoreFailure extends RuntimeException implements Outage {
    private final transient Problem problem;

    public StoreFailure(Problem problem) {
        super(Language.ENGLISH.say(problem));
        this.problem = problem;
    }

    public StoreFailure(Problem problem, Throwable cause) {
        super(Language.ENGLISH.say(problem), cause);
        this.problem = problem;
    }

    /** What is wrong and how to go on, in any language. */
    public Problem problem() {
        return problem;
    }
}
