package dev.haechi.delivery.source;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Decides about Git requests, for whoever makes the request that the calling thread serves. Behind
 * it stands a use case: the door decides nothing by itself.
 */
public interface GitGuard {

    /** Why the repository may not be read; empty when it may. */
    Optional<Problem> readRefusal(EnvironmentName environment, ServiceName service);

    /** Why the repository may not be written; empty when it may. */
    Optional<Problem> pushRefusal(EnvironmentName environment, ServiceName service);

    /**
     * A branch has a new commit.
     *
     * @return lines for the person who pushed: what happens now
     */
    List<String> pushed(
            EnvironmentName environment, ServiceName service, String branch, CommitId commit);
}
