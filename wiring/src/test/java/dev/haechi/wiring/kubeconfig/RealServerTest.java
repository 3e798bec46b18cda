package dev.haechi.wiring.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.kubeconfig.KubeconfigExamination;
import dev.haechi.app.kubeconfig.Standing;
import dev.haechi.app.kubeconfig.Step;
import dev.haechi.binaries.testing.NeedsKubernetes;
import dev.haechi.binaries.testing.RealBinaries;
import dev.haechi.kubernetes.access.Right;
import dev.haechi.runtime.kubernetes.testing.Authority;
import dev.haechi.runtime.kubernetes.testing.Issued;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import dev.haechi.text.Problem;
import dev.haechi.wiring.testing.RealApiServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kubeconfigs against the API server of Kubernetes itself. */
@NeedsKubernetes
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RealServerTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir static Path state;
    private static RealApiServer api;

    @TempDir Path folder;
    private Bench bench;

    @BeforeAll
    static void a_cluster() throws IOException {
        api = RealApiServer.start(RealBinaries.newest(), state);
    }

    @AfterAll
    static void ends() {
        api.close();
    }

    @BeforeEach
    void a_folder_for_kubeconfigs() {
        bench = new Bench(folder);
    }

    @AfterEach
    void closes() {
        bench.close();
    }

    @Test
    void who_may_everything_is_ready_at_the_version_that_was_built() {
        var found = as(Bench.user(api.admin()));

        isTold(found);
        assertThat(found.version())
                .contains("v" + RealBinaries.newest().binaries().get("kube-apiserver"));
        assertThat(found.steps().values()).containsOnly(Standing.GOOD);
    }

    @Test
    void a_certificate_that_has_ended_is_told_even_where_the_clock_of_this_machine_is_late() {
        var now = Instant.now();
        var over = api.authority().issue("CN=kim", "EC", now.minus(HOUR), now.minusSeconds(60));

        isTold(as(Bench.user(over)), "CERTIFICATE_EXPIRED");

        bench.ahead(Duration.ofMinutes(-30));
        isTold(as(Bench.user(over)), "CERTIFICATE_EXPIRED", "CLOCK_SKEW");
    }

    @Test
    void an_authority_of_another_cluster_is_no_reason_to_show_anything() {
        var former = Authority.named("kubernetes");
        var found =
                bench.examine(
                        KubeconfigText.of(
                                KubeconfigText.cluster(api.url(), former.pem()),
                                Bench.user(api.admin())));

        isTold(found, "AUTHORITY_OF_FORMER_CLUSTER");
        assertThat(found.steps()).containsEntry(Step.PERSON, Standing.UNKNOWN);
    }

    @Test
    void who_has_a_certificate_of_another_cluster_is_not_known() {
        isTold(
                as(Bench.user(Authority.named("kubernetes").issue("CN=admin,O=system:masters"))),
                "UNAUTHORIZED");
        isTold(as("token: opaque-token-of-another-cluster"), "UNAUTHORIZED");
    }

    @Test
    void who_has_no_role_lacks_every_right_that_delivery_needs() {
        var found = as(Bench.user(person("nobody")));

        isTold(found, "RIGHTS_LACKING");
        var all = Right.NEEDED.stream().map(Right::toString).collect(Collectors.joining("; "));
        assertThat(found.problems().getFirst().arguments()).contains(all);
        assertThat(found.steps()).containsEntry(Step.PERSON, Standing.GOOD);
    }

    @Test
    void who_has_some_rights_lacks_exactly_the_others() throws IOException {
        var everything = "--verb=get,list,watch,create,patch,delete";
        api.kubectl("create", "role", "some", everything, "--resource=deployments,secrets");
        api.kubectl("create", "role", "see", "--verb=get,list", "--resource=statefulsets");
        api.kubectl("create", "rolebinding", "some", "--role=some", "--user=kim");
        api.kubectl("create", "rolebinding", "see", "--role=see", "--user=kim");

        var lacking = lacking(as(Bench.user(person("kim"))));

        assertThat(lacking)
                .contains("statefulsets.apps: watch, create, patch, delete; ")
                .contains("services: get, list, watch, create, patch, delete; ")
                .contains("namespaces: get, create, patch")
                .doesNotContain("deployments", "secrets");
    }

    @Test
    void a_right_for_the_whole_cluster_is_not_given_by_a_namespace() throws IOException {
        api.kubectl("create", "rolebinding", "lee", "--clusterrole=cluster-admin", "--user=lee");

        assertThat(lacking(as(Bench.user(person("lee")))))
                .isEqualTo("namespaces: get, create, patch");

        api.kubectl(
                "create",
                "clusterrole",
                "namespaces",
                "--verb=get,create,patch",
                "--resource=namespaces");
        api.kubectl(
                "create", "clusterrolebinding", "lee", "--clusterrole=namespaces", "--user=lee");
        isTold(as(Bench.user(person("lee"))));
    }

    @Test
    void a_token_of_an_account_that_was_deleted_is_not_known_any_more() throws IOException {
        api.kubectl("create", "serviceaccount", "robot");
        api.kubectl(
                "create",
                "clusterrolebinding",
                "robot",
                "--clusterrole=cluster-admin",
                "--serviceaccount=default:robot");
        isTold(as("token: " + api.kubectl("create", "token", "robot")));
        var other = api.kubectl("create", "token", "robot"); // what was shown is known for 10 s

        api.kubectl("delete", "serviceaccount", "robot");

        isTold(until("UNAUTHORIZED", "token: " + other), "UNAUTHORIZED");
    }

    private static Issued person(String name) {
        return api.authority().issue("CN=" + name);
    }

    private static String lacking(KubeconfigExamination found) {
        isTold(found, "RIGHTS_LACKING");
        return (String) found.problems().getFirst().arguments().getLast();
    }

    private KubeconfigExamination as(String user) {
        return bench.examine(KubeconfigText.of(api.cluster(), user));
    }

    /** Asks until it is told: the API server learns of its own changes a moment later. */
    private KubeconfigExamination until(String code, String user) {
        var found = as(user);
        for (int i = 0; i < 100 && !Bench.codes(found.problems()).contains(code); i++) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            found = as(user);
        }
        return found;
    }

    private static void isTold(KubeconfigExamination found, String... codes) {
        assertThat(Bench.codes(found.problems()))
                .as(found.problems().stream().map(Problem::toString).toList().toString())
                .containsExactly(codes);
        assertThat(found.ready()).isEqualTo(codes.length == 0);
    }
}
