package dev.haechi.delivery.rollout;

import dev.haechi.text.Family;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemCode;
import org.junit.jupiter.api.BeforeEach;

class InMemoryReplicaRuntimeTest extends ReplicaRuntimeContract {
    private static final ProblemCode UNHEALTHY =
            new ProblemCode() {
                @Override
                public String key() {
                    return "TST-001";
                }

                @Override
                public Family family() {
                    return Family.USER;
                }
            };

    private final InMemoryReplicaRuntime runtime = new InMemoryReplicaRuntime();

    @BeforeEach
    void break_one_image() {
        runtime.breakImage(broken().image().digest(), Problem.of(UNHEALTHY));
    }

    @Override
    protected ReplicaRuntime runtime() {
        return runtime;
    }

    @Override
    protected Revision good(int version) {
        return Revisions.stateless("web", 5, image(version));
    }

    @Override
    protected Revision broken() {
        return Revisions.stateless("web", 5, image(9));
    }

    @Override
    protected Revision failing(int version) {
        runtime.breakImage(image(version).digest(), Problem.of(UNHEALTHY));
        return good(version);
    }

    @Override
    protected void mislead() {
        runtime.mislead(good(1).service());
    }

    @Override
    protected void crash(Replica replica) {
        runtime.crash(Revisions.ENVIRONMENT, replica.slot());
    }
}
