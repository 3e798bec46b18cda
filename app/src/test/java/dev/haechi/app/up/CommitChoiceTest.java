package dev.haechi.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.progress.Progress;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.release.Releases;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Message;
import dev.haechi.text.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitChoiceTest {
    private static final CommitId OLD = CommitId.of("1".repeat(40));
    private static final CommitId NEW = CommitId.of("2".repeat(40));
    private final List<Message> told = new ArrayList<>();

    @Test
    void in_development_the_newest_commit_comes_up() {
        assertThat(chosen("dev", Optional.of(OLD))).isEqualTo(NEW);
        assertThat(told).isEmpty();
    }

    @Test
    void in_production_what_was_approved_comes_up_and_the_newer_commit_is_named() {
        assertThat(chosen("prod", Optional.of(OLD))).isEqualTo(OLD);
        assertThat(told).extracting(Message::wording).containsExactly(UpStep.HELD);
    }

    @Test
    void the_first_commit_of_a_service_comes_up_everywhere() {
        assertThat(chosen("prod", Optional.empty())).isEqualTo(NEW);
        assertThat(chosen("prod", Optional.of(NEW))).isEqualTo(NEW);
        assertThat(told).isEmpty();
    }

    private CommitId chosen(String environmentClass, Optional<CommitId> serving) {
        var blueprint =
                """
                apiVersion: haechi.dev/v1
                kind: Blueprint
                metadata: { name: bank }
                spec:
                  environment: %s
                  cloud: { provider: local }
                  services:
                    - { name: web, zone: APP, source: { git: "./web" }, port: 8080 }
                """
                        .formatted(environmentClass);
        var intended =
                Intended.of(new Source("haechi.yaml", blueprint), Path.of("/haechi.yaml"))
                        .orThrow();
        var web = intended.setting().workload(ServiceName.of("web")).orElseThrow();
        return CommitChoice.of(intended, new Served(serving), new Told(told)).of(web, NEW);
    }

    private record Told(List<Message> all) implements Progress {
        @Override
        public void step(Message message) {
            all.add(message);
        }

        @Override
        public void detail(String what) {}
    }

    /** A record of one release at most. */
    private record Served(Optional<CommitId> commit) implements Releases {
        @Override
        public Release add(Ended ended) {
            throw new IllegalStateException("nothing is released here");
        }

        @Override
        public List<Release> newest(EnvironmentName environment, ServiceName service, int most) {
            return serving(environment, service).stream().toList();
        }

        @Override
        public Optional<Release> find(
                EnvironmentName environment, ServiceName service, long number) {
            return serving(environment, service);
        }

        @Override
        public Optional<Release> serving(EnvironmentName environment, ServiceName service) {
            return commit.map(
                    one ->
                            new Release(
                                    environment,
                                    service,
                                    1,
                                    commit,
                                    "web:1",
                                    "sha256:1",
                                    "kim",
                                    Instant.EPOCH,
                                    Optional.empty()));
        }
    }
}
