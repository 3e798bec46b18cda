package dev.haechi.app.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.change.FirstPlan;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.blueprint.reader.BlueprintFile;
import dev.haechi.provision.memory.InMemoryCloud;
import dev.haechi.text.Language;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is designed and cannot be made yet is refused by name, before anything is changed. */
class FeasibleTest {
    private static final Source WITH =
            new Source(
                    BlueprintFile.NAME,
                    """
                    apiVersion: haechi.dev/v1
                    kind: Blueprint
                    metadata: { name: bank }
                    spec:
                      kubernetes:
                        version: "1.36"
                        pools: [{ zone: APP, control: 1, workers: 2 }]
                      services:
                        - { name: web, zone: APP, image: haechi/nginx, port: 8080 }
                    """);

    @Test
    void a_cluster_is_refused_where_it_was_asked_for() {
        var cloud = new InMemoryCloud();
        var wanted = intended(WITH).resolved();

        var problems = Feasible.check(cloud, wanted).problems();

        assertThat(new ProblemText(Language.ENGLISH, List.of(WITH)).all(problems))
                .isEqualTo(
                        """
                        APP-104 haechi.yaml:5:3  this release designs and proves the cluster of Kubernetes 1.36 of environment 'bank', but does not yet start its nodes: nothing was changed
                            5 |   kubernetes:
                              |   ^^^^^^^^^^
                           fix: ask 'haechi check', 'reach' and 'explain' about it; to bring the services up, leave 'kubernetes' out: they run on instances then
                        """);
    }

    @Test
    void what_has_no_cluster_is_made() {
        var text = WITH.text().replaceAll("(?s)  kubernetes:.*?  services:", "  services:");
        var wanted = intended(new Source(BlueprintFile.NAME, text)).resolved();

        assertThat(Feasible.check(new InMemoryCloud(), wanted).orThrow())
                .isEqualTo(wanted.landscape());
    }

    @Test
    void a_first_plan_refuses_it_too() {
        var judging = new Judging(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        var plan = new FirstPlan(judging, new InMemoryCloud()).of(intended(WITH));

        assertThat(plan.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProvisioningCode.CLUSTER_NOT_STARTED);
    }

    private static Intended intended(Source source) {
        return Intended.of(source, Path.of(BlueprintFile.NAME)).orThrow();
    }
}
