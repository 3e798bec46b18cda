package dev.haechi.app.up;

import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;

/**
 * An environment that came up.
 *
 * @param setBacks why some services serve in their former version
 */
record Came(UpAnswer answer, List<Problem> setBacks) {
    Came {
        setBacks = List.copyOf(setBacks);
    }

    /** What a person is told: it is a failure when something is not as it was wanted. */
    Result<UpAnswer> answered() {
        return setBacks.isEmpty() ? Result.ok(answer) : new Result.Failed<>(setBacks);
    }
}
