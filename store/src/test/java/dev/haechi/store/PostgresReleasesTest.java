package dev.haechi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.release.Releases;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.store.testing.TestPostgres;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresReleasesTest {
    private static final ServiceName WEB = ServiceName.of("web");
    private final Releases releases = new PostgresReleases(TestPostgres.database());
    private final EnvironmentName environment = TestPostgres.fresh();

    @Test
    void releases_count_from_one_and_the_newest_that_served_is_known() {
        var first = add(WEB, Optional.empty());
        var failed = add(WEB, Optional.of("never healthy"));
        var other = add(ServiceName.of("accounts"), Optional.empty());

        assertThat(first.number()).isEqualTo(1);
        assertThat(failed.number()).isEqualTo(2);
        assertThat(other.number()).isEqualTo(1);
        assertThat(releases.newest(environment, WEB, 10)).containsExactly(failed, first);
        assertThat(releases.serving(environment, WEB)).contains(first);
        assertThat(releases.find(environment, WEB, 2)).contains(failed);
        assertThat(releases.find(environment, WEB, 3)).isEmpty();
    }

    private Release add(ServiceName service, Optional<String> reason) {
        return releases.add(
                new Releases.Ended(
                        environment,
                        service,
                        Optional.of(CommitId.of("0".repeat(40))),
                        "haechi/web",
                        "sha256:abc",
                        "kim",
                        reason));
    }
}
