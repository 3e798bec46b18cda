package dev.haechi.wiring.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.kubeconfig.KubeconfigExamination;
import dev.haechi.app.kubeconfig.Standing;
import dev.haechi.app.kubeconfig.Step;
import dev.haechi.runtime.kubernetes.testing.Authority;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import dev.haechi.runtime.kubernetes.testing.LoopbackApiServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to an API server, who answers there, its version, and the rights. */
class BrokenWayTest extends OnBench {
    private static final String TOKEN_USER = "token: " + LoopbackApiServer.TOKEN;

    private KubeconfigExamination at(String server) {
        return bench.examine(
                KubeconfigText.of(
                        KubeconfigText.cluster(server, bench.authority.pem()), bench.user()));
    }

    @Test
    void with_a_good_kubeconfig_everything_is_good() {
        var found = bench.examine(bench.good());

        isTold(found);
        assertThat(found.warnings()).isEmpty();
        assertThat(found.version()).contains("v1.36.0");
        assertThat(found.steps().values()).containsOnly(Standing.GOOD);
    }

    @Test
    void a_name_without_address_and_a_port_where_nobody_listens() throws IOException {
        isTold(at("https://api.invalid:6443"), "NAME_UNKNOWN");
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        isTold(at("https://127.0.0.1:" + free), "REFUSED");
    }

    @Test
    void somebody_who_says_nothing() throws IOException {
        bench.hasty();
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            isTold(at("https://127.0.0.1:" + mute.getLocalPort()), "TIMED_OUT");
        }
    }

    @Test
    void plain_http_where_tls_was_meant() throws IOException {
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var _ = Answering.with(plain, "HTTP/1.0 400 Bad Request\r\n\r\n")) {
            var found = at("https://127.0.0.1:" + plain.getLocalPort());

            isTold(found, "NOT_TLS");
            assertThat(found.problems().getFirst().arguments()).contains("plain HTTP");
        }
    }

    @Test
    void a_cluster_that_was_made_anew_and_a_stranger() {
        var former = Authority.named("kubernetes");
        var stranger = Authority.named("another company");

        isTold(
                bench.examine(
                        KubeconfigText.of(
                                KubeconfigText.cluster(bench.server(), former.pem()),
                                Bench.user(former.issue("CN=kubernetes-admin")))),
                "AUTHORITY_OF_FORMER_CLUSTER");
        isTold(
                bench.examine(
                        KubeconfigText.of(
                                KubeconfigText.cluster(bench.server(), stranger.pem()),
                                bench.user())),
                "AUTHORITY_UNKNOWN");
        isTold(
                bench.examine(KubeconfigText.of("server: " + bench.server(), bench.user())),
                "AUTHORITY_UNKNOWN");
    }

    @Test
    void a_name_that_the_certificate_does_not_have() {
        var found = at(bench.server().replace("127.0.0.1", "localhost"));

        isTold(found, "NAME_NOT_IN_CERTIFICATE");
        assertThat(found.problems().getFirst().arguments())
                .containsExactly("localhost", "127.0.0.1, kubernetes.default");
        var named = bench.cluster() + "\ntls-server-name: kubernetes.default";
        isTold(bench.examine(KubeconfigText.of(named, bench.user())));
    }

    @ParameterizedTest
    @CsvSource({"-2, -1, SERVER_CERTIFICATE_EXPIRED", "1, 2, SERVER_CERTIFICATE_EARLY"})
    void a_certificate_of_the_server_out_of_its_time(int from, int to, String code) {
        var now = Instant.now();
        var identity =
                bench.authority.issue(
                        "CN=kube-apiserver",
                        "EC",
                        now.plus(Duration.ofHours(from)),
                        now.plus(Duration.ofHours(to)),
                        "127.0.0.1");
        try (var api = LoopbackApiServer.start(identity, bench.authority)) {
            isTold(at("https://127.0.0.1:" + api.port()), code);
        }
    }

    /** The certificate is good by the API server's clock: the clock here is what is wrong. */
    @Test
    void a_clock_that_is_wrong_is_the_only_cause() {
        var now = Instant.now();
        var brief =
                bench.authority.issue(
                        "CN=a", "EC", now.minusSeconds(60), now.plus(Duration.ofMinutes(10)));

        bench.ahead(Duration.ofHours(9));

        isTold(bench.examine(KubeconfigText.of(bench.cluster(), Bench.user(brief))), "CLOCK_SKEW");
    }

    @Test
    void who_does_not_look_is_warned() {
        var found =
                bench.examine(
                        KubeconfigText.of(
                                "server: " + bench.server() + "\ninsecure-skip-tls-verify: true",
                                TOKEN_USER));

        isTold(found);
        assertThat(Bench.codes(found.warnings())).containsExactly("SKIPS_VERIFICATION");
    }

    @ParameterizedTest
    @CsvSource({"v1.29.14, VERSION_OLD", "v1.9.0, VERSION_OLD", "<html>, NOT_KUBERNETES"})
    void versions_that_are_not_delivered_to(String version, String code) {
        bench.api.version(version);

        isTold(bench.examine(bench.good()), code);
    }

    @ParameterizedTest
    @CsvSource({"v1.30.0", "v1.31.4+k3s1", "v1.36.2-rc.1"})
    void versions_that_are(String version) {
        bench.api.version(version);

        isTold(bench.examine(bench.good()));
    }

    @Test
    void a_version_that_is_newer_is_a_warning() {
        bench.api.version("v1.37.0");

        var found = bench.examine(bench.good());

        isTold(found);
        assertThat(Bench.codes(found.warnings())).containsExactly("VERSION_NEW");
    }

    @Test
    void exactly_the_rights_that_are_lacking_are_named() {
        var viewer =
                LoopbackApiServer.ALL.replace(
                        "verbs\":[\"*\"]", "verbs\":[\"get\",\"list\",\"watch\"]");
        var editor =
                """
                {"verbs":["create","patch","delete"],"apiGroups":["","autoscaling","batch","policy",
                 "networking.k8s.io","rbac.authorization.k8s.io"],"resources":["*"]},
                {"verbs":["create","patch"],"apiGroups":["apps"],"resources":["deployments"]},
                {"verbs":["delete"],"apiGroups":["apps"],"resources":["statefulsets"]},
                {"verbs":["*"],"apiGroups":["apps"],"resources":["statefulsets"],"resourceNames":["db"]}
                """;
        bench.api.rules(viewer + "," + editor, true, true);

        var found = bench.examine(bench.good());

        isTold(found, "RIGHTS_LACKING");
        assertThat(found.problems().getFirst().arguments())
                .containsExactly(
                        "admin",
                        "default",
                        "deployments.apps: delete; statefulsets.apps: create, patch");
    }

    /** A role in one namespace that grants everything there makes no namespace. */
    @Test
    void rights_for_the_whole_cluster_are_asked_for_by_themselves() {
        bench.api.rules(LoopbackApiServer.ALL, true, false);

        var found = bench.examine(bench.good());

        isTold(found, "RIGHTS_LACKING");
        assertThat(found.problems().getFirst().arguments())
                .contains("namespaces: get, create, patch");
    }

    @Test
    void rules_that_are_not_all_leave_the_rights_unknown() {
        bench.api.rules("", false, true);

        var found = bench.examine(bench.good());

        assertThat(found.problems()).isEmpty();
        assertThat(found.ready()).isFalse();
        assertThat(found.steps()).containsEntry(Step.RIGHTS, Standing.UNKNOWN);
    }

    /** What does not depend on one another is found at once. */
    @Test
    void several_faults_are_told_together() {
        bench.api.version("v1.29.0").rules("", true, true);
        var text = bench.good().replace("\n", "\r\n");

        assertThat(Bench.codes(bench.examine(text).problems()))
                .containsExactly("CARRIAGE_RETURNS", "VERSION_OLD", "RIGHTS_LACKING");
        var foreign = KubeconfigText.cluster(bench.server(), Authority.named("x").pem());
        assertThat(
                        Bench.codes(
                                bench.examine(KubeconfigText.of(foreign, "tokenFile: /run/none"))
                                        .problems()))
                .containsExactly("MATERIAL_NOT_HERE", "AUTHORITY_UNKNOWN");
    }
}
