package dev.haechi.wiring.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.kubeconfig.Standing;
import dev.haechi.app.kubeconfig.Step;
import dev.haechi.runtime.kubernetes.testing.Authority;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import dev.haechi.runtime.kubernetes.testing.LoopbackApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user shows, good and bad; each fault is told as what it is, and no other with it. */
class BrokenCredentialsTest extends OnBench {
    private final Instant now = Instant.now();
    private static final Duration HOUR = Duration.ofHours(1);

    private void isTold(String user, String... codes) {
        var found = bench.examine(KubeconfigText.of(bench.cluster(), user));

        isTold(found, codes);
        assertThat(found.steps()).containsEntry(Step.SERVER, Standing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"EC", "RSA"})
    void keys_in_each_of_their_forms_are_good(String algorithm) {
        var one = bench.authority.issue("CN=a,O=ops", algorithm, now.minus(HOUR), now.plus(HOUR));

        isTold(KubeconfigText.user(one.pem(), one.key()));
        isTold(KubeconfigText.user(one.pem(), one.bareKey()));
    }

    @Test
    void a_token_is_good_in_the_file_and_beside_it() throws IOException {
        Files.writeString(folder.resolve("token"), LoopbackApiServer.TOKEN + "\n");

        isTold("token: " + LoopbackApiServer.TOKEN);
        isTold("tokenFile: token");
    }

    @Test
    void a_program_is_run_for_credentials() throws IOException {
        program("give", "echo '{\"status\":{\"token\":\"" + LoopbackApiServer.TOKEN + "\"}}'");
        program("fail", "exit 3");
        program("mute", "echo '{}'");

        isTold("exec:\n  command: give");
        isTold("exec:\n  command: ./give");
        isTold("exec:\n  command: fail", "PLUGIN_FAILED");
        isTold("exec:\n  command: mute", "PLUGIN_FAILED");
        isTold("exec:\n  command: aws-iam-authenticator", "PLUGIN_NOT_HERE");
    }

    private void program(String name, String line) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void nothing_to_show_or_what_is_taken_no_longer() {
        isTold("token: ''", "NO_CREDENTIALS");
        isTold("username: a\npassword: b", "PASSWORD");
        isTold("auth-provider: { name: gcp }", "AUTH_PROVIDER");
    }

    @Test
    void files_that_are_not_here() {
        isTold(
                "client-certificate: /home/kim/.minikube/client.crt\n"
                        + "client-key: /home/kim/.minikube/client.key",
                "MATERIAL_NOT_HERE",
                "MATERIAL_NOT_HERE");
        isTold("tokenFile: /run/none", "MATERIAL_NOT_HERE");
    }

    @Test
    void an_authority_that_is_not_here_or_no_certificate() {
        for (var one :
                new String[] {
                    "certificate-authority: ca.crt MATERIAL_NOT_HERE",
                    "certificate-authority-data: '%%%' NOT_BASE64",
                    "certificate-authority-data: aGVsbG8K NOT_PEM"
                }) {
            int end = one.lastIndexOf(' ');
            var fields = "server: " + bench.server() + "\n" + one.substring(0, end);

            var found = bench.examine(KubeconfigText.of(fields, bench.user()));

            assertThat(Bench.codes(found.problems())).containsExactly(one.substring(end + 1));
            assertThat(found.steps())
                    .containsEntry(Step.SERVER, Standing.FAULT)
                    .containsEntry(Step.PERSON, Standing.UNKNOWN);
        }
    }

    @Test
    void data_that_are_not_what_they_should_be() {
        var one = bench.person;
        var twice = KubeconfigText.base64(one.pem());

        isTold(KubeconfigText.user(twice, one.key()), "BASE64_TWICE");
        isTold(KubeconfigText.user(one.key(), one.pem()), "NOT_PEM", "NOT_PEM");
        isTold(
                bench.user().replaceFirst("client-key-data: .{9}", "client-key-data: a!"),
                "NOT_BASE64");
    }

    @Test
    void a_certificate_and_a_key_that_are_no_pair() {
        var other = bench.authority.issue("CN=other");
        var rsa = bench.authority.issue("CN=b", "RSA", now.minus(HOUR), now.plus(HOUR));

        isTold(KubeconfigText.user(bench.person.pem(), other.key()), "KEY_OF_ANOTHER");
        isTold(KubeconfigText.user(bench.person.pem(), rsa.bareKey()), "KEY_OF_ANOTHER");
        isTold(bench.user().lines().findFirst().orElseThrow(), "HALF_A_PAIR");
    }

    @Test
    void times_that_are_over_or_to_come() {
        isTold(
                Bench.user(
                        bench.authority.issue("CN=a", "EC", now.minus(HOUR), now.minusSeconds(9))),
                "CERTIFICATE_EXPIRED");
        isTold(
                Bench.user(bench.authority.issue("CN=a", "EC", now.plus(HOUR), now.plus(HOUR))),
                "CERTIFICATE_EARLY");
        isTold("token: " + jwt("{\"exp\":1700000000,\"sub\":\"a\"}"), "TOKEN_EXPIRED");
        isTold("token: " + jwt("{\"nbf\":9900000000}"), "TOKEN_EARLY");
    }

    @Test
    void an_authority_that_has_ended() {
        var over = Authority.valid("kubernetes", now.minus(HOUR), now.minusSeconds(9));
        var fields = KubeconfigText.cluster(bench.server(), over.pem());

        assertThat(Bench.codes(bench.examine(KubeconfigText.of(fields, bench.user())).problems()))
                .contains("AUTHORITY_EXPIRED");
    }

    @Test
    void a_node_is_no_person() {
        var node = bench.authority.issue("O=system:nodes,CN=system:node:worker-1");

        isTold(Bench.user(node), "NODE_IDENTITY");
        isTold("token: " + jwt("{\"sub\":\"system:node:worker-1\"}"), "NODE_IDENTITY");
        isTold(
                "client-certificate: /var/lib/kubelet/pki/kubelet-client-current.pem\n"
                        + "client-key: /var/lib/kubelet/pki/kubelet-client-current.pem",
                "NODE_IDENTITY",
                "MATERIAL_NOT_HERE",
                "MATERIAL_NOT_HERE");
    }

    @Test
    void whom_the_api_server_does_not_know() {
        isTold(
                Bench.user(Authority.named("kubernetes").issue("CN=kubernetes-admin")),
                "UNAUTHORIZED");
        isTold("token: opaque-token-of-another-cluster", "UNAUTHORIZED");
    }

    @Test
    void who_may_not_even_ask() {
        bench.api.refusing(403);

        isTold(bench.user(), "FORBIDDEN", "FORBIDDEN");
    }

    private static String jwt(String claims) {
        return String.join(
                ".",
                KubeconfigText.base64("{\"alg\":\"RS256\"}").replace("=", ""),
                KubeconfigText.base64(claims).replace("=", ""),
                "c2ln");
    }
}
