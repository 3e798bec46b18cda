package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** New versions come into service under load, and no request fails. */
@AcceptanceTest
class RolloutUnderLoadTest {
    private static final int PER_SECOND = 200;
    private static final boolean FULL = Boolean.getBoolean("haechi.full");
    private static final int SECONDS = FULL ? 60 : 40;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** What is rolled out, one after the other. */
    private static final List<String> SERVICES =
            FULL ? List.of("web", "accounts", "web") : List.of("web", "accounts");

    @Test
    void no_request_fails_while_new_versions_come(Bank bank) throws Exception {
        bank.mustAnswer(Duration.ofSeconds(20));
        bank.shell().must("echo 127.0.0.1 bank.example > hosts; touch load.txt load.err");
        var load =
                bank.shell()
                        .start(
                                System.getProperty("java.home")
                                        + "/bin/java -XX:TieredStopAtLevel=1 -Djdk.net.hosts.file=hosts %s/benchmarks/OpenLoad.java ${URL%%/test} $CA %d %d /test/ /test/api/transfers /test/api/report?seconds=5 > load.txt 2> load.err"
                                                .formatted(Shell.project(), PER_SECOND, SECONDS));
        var begun =
                Eventually.within(
                        Duration.ofSeconds(30),
                        () -> bank.shell().must("cat load.err"),
                        text -> text.contains("begins"));
        assertThat(begun).contains("begins");
        for (var service : SERVICES) {
            bank.shell().must("echo '# again' >> services/" + service + "/Dockerfile");
            bank.commit("another version of " + service);
            var deployed =
                    bank.shell().run(LONGEST, "$HAECHI deploy --env $BANK --wait " + service);
            assertThat(deployed.exit()).as(deployed.everything()).isZero();
        }
        assertThat(load.isAlive()).as("all was rolled out under load").isTrue();

        assertThat(load.waitFor(2L * SECONDS, TimeUnit.SECONDS)).isTrue();
        var report = bank.shell().must("cat load.txt load.err");
        assertThat(report).contains("\"sent\":" + PER_SECOND * SECONDS).contains("\"failed\":0");
    }
}
