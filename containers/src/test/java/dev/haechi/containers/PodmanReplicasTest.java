package dev.haechi.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.Names;
import dev.haechi.containers.engine.Podman;
import dev.haechi.delivery.image.BuildLimits;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.rollout.GivenSecret;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.delivery.rollout.ReplicaRuntimeContract;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.Rollout;
import dev.haechi.delivery.rollout.RolloutOutcome;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.model.address.Address;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.HealthCheck;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Replicas;
import dev.haechi.model.workload.Resources;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Secret;
import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract with real containers, and what only those can show. */
@NeedsRoot
class PodmanReplicasTest extends ReplicaRuntimeContract {
    private static final String[] INSTANCES = {"web-1", "web-2", "web-3", "web-4", "caller"};
    private static final String PLANTED = "planted-4711";

    /** How long one is waited for that does not become healthy: long enough to say why. */
    private static final Duration NEVER = Duration.ofSeconds(10);

    private static final PodmanReplicas RUNTIME = new PodmanReplicas(Place.HOME, Place::namespace);

    @BeforeAll
    static void make_a_network() throws IOException {
        Place.makeNetwork(INSTANCES);
        version(1);
        version(2);
        version(9);
    }

    @AfterAll
    static void remove_the_network() {
        Place.images().rest(Place.ENVIRONMENT);
        Place.removeNetwork(INSTANCES);
    }

    @Override
    protected ReplicaRuntime runtime() {
        return RUNTIME;
    }

    @Override
    protected Revision good(int version) {
        return revision(version(version), "/version.txt", Duration.ofSeconds(20));
    }

    @Override
    protected Revision broken() {
        return revision(version(9), "/missing.txt", NEVER);
    }

    @Override
    protected Revision failing(int version) {
        return revision(version(version), "/nothing-here", NEVER);
    }

    @Override
    protected void mislead() {
        Place.must(
                "nsenter --net=%s nft flush table ip haechi-call-web"
                        .formatted(Place.namespace(InstanceId.of("caller"))));
    }

    @Override
    protected void crash(Replica replica) {
        var name = Names.container(Place.ENVIRONMENT, replica.slot());
        new Podman(ContainerHome.of(Place.HOME)).must("kill", "--signal", "KILL", name);
    }

    @Test
    void callers_reach_live_replicas_by_the_service_address() {
        new Rollout(RUNTIME).bring(good(1), 2, Optional.empty(), _ -> {});

        assertThat(called()).isEqualTo("version 1");
        new Rollout(RUNTIME).bring(good(2), 2, Optional.of(good(1)), _ -> {});
        assertThat(called()).isEqualTo("version 2");
    }

    @Test
    void no_call_fails_while_it_is_rolled_out() throws Exception {
        new Rollout(RUNTIME).bring(good(1), 2, Optional.empty(), _ -> {});
        var counts = Files.createTempFile("calls", ".txt");
        var calls =
                Command.of(
                                "nsenter",
                                "--net=" + Place.namespace(InstanceId.of("caller")),
                                "--",
                                "/bin/sh",
                                "-c",
                                "while [ ! -e %1$s.stop ]; do curl -sf -m 2 http://10.99.0.1:8080/version.txt >> %1$s || echo FAILED >> %1$s; done"
                                        .formatted(counts))
                        .start();

        new Rollout(RUNTIME).bring(good(2), 2, Optional.of(good(1)), _ -> {});
        new Rollout(RUNTIME).bring(good(1), 2, Optional.of(good(2)), _ -> {});
        Files.createFile(Path.of(counts + ".stop"));
        calls.waitFor();

        var answers = Files.readAllLines(counts);
        assertThat(answers).hasSizeGreaterThan(20).doesNotContain("FAILED");
        assertThat(answers).contains("version 1", "version 2");
    }

    @Test
    void a_container_has_no_rights_and_its_limits_hold() {
        new Rollout(RUNTIME).bring(good(1), 1, Optional.empty(), _ -> {});

        var status = inside("cat /proc/self/status; id -u; touch /x 2>&1; cat /proc/self/limits");

        assertThat(status)
                .containsPattern("CapBnd:\\s+0000000000000000")
                .containsPattern("NoNewPrivs:\\s+1")
                .contains("10101")
                .contains("Read-only file system");
    }

    @Test
    void a_secret_is_a_file_and_nowhere_else() {
        new Rollout(RUNTIME).bring(good(1), 1, Optional.empty(), _ -> {});

        var podman = new Podman(ContainerHome.of(Place.HOME));
        var name = Names.container(Place.ENVIRONMENT, InstanceId.of("web-1"));
        assertThat(inside("cat /run/secrets/token; ls -l /run/secrets/"))
                .contains(PLANTED)
                .contains("-r--------");
        assertThat(podman.must("inspect", name)).doesNotContain(PLANTED);
        assertThat(Place.must("grep -rl %s %s || :".formatted(PLANTED, Place.HOME))).isEmpty();
    }

    @Test
    void an_unhealthy_version_tells_its_last_lines() {
        var outcome = new Rollout(RUNTIME).bring(broken(), 1, Optional.empty(), _ -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RolloutOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.reason().code().key()).isEqualTo("CNT-014");
                            assertThat(failed.reason().arguments().getLast().toString())
                                    .contains("404");
                        });
    }

    private static String inside(String script) {
        var name = Names.container(Place.ENVIRONMENT, InstanceId.of("web-1"));
        return new Podman(ContainerHome.of(Place.HOME)).must("exec", name, "/bin/sh", "-c", script);
    }

    private static String called() {
        return Place.must(
                        "nsenter --net=%s curl -sf -m 2 http://10.99.0.1:8080/version.txt"
                                .formatted(Place.namespace(InstanceId.of("caller"))))
                .strip();
    }

    private static final Map<Integer, Image> VERSIONS = new LinkedHashMap<>();

    /** A page that says its version; built once. */
    private static Image version(int version) {
        return VERSIONS.computeIfAbsent(
                version,
                _ -> {
                    try {
                        var folder = Files.createTempDirectory("version");
                        return Place.build(
                                        folder,
                                        "page",
                                        version,
                                        BuildLimits.STANDARD,
                                        Map.of(
                                                "Dockerfile",
                                                "FROM haechi/nginx\nCOPY version.txt /srv/www/\n",
                                                "version.txt",
                                                "version " + version + "\n"))
                                .orThrow();
                    } catch (IOException full) {
                        throw new AssertionError(full);
                    }
                });
    }

    private static Revision revision(Image image, String health, Duration within) {
        var slots =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                number ->
                                        new Slot(
                                                InstanceId.of("web-" + number),
                                                Address.parse("10.77.0." + number)))
                        .toList();
        var workload =
                new Workload(
                        ServiceName.of("web"),
                        Workload.Kind.SERVICE,
                        new ImageSource.Named(image.reference()),
                        slots.stream().map(Slot::instance).toList(),
                        Optional.of(Port.of(8080)),
                        new HealthCheck(Optional.of(health), within),
                        Optional.empty(),
                        new Replicas(1, 3, 60),
                        new Resources(500, 64 << 20, 32),
                        List.of(SecretName.of("token")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Address.parse("10.99.0.1")),
                        Map.of(),
                        Optional.empty());
        return new Revision(
                Place.ENVIRONMENT,
                workload,
                image,
                slots,
                new LinkedHashMap<>(),
                List.of(new GivenSecret(SecretName.of("token"), "1", Secret.of(PLANTED))),
                new LinkedHashMap<>(),
                List.of(InstanceId.of("caller")));
    }
}
