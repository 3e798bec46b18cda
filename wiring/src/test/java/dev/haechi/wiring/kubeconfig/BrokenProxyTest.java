package dev.haechi.wiring.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.kubeconfig.KubeconfigExamination;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A company's proxy between here and the API server, named by the kubeconfig or by variables. */
class BrokenProxyTest extends OnBench {
    /** A name of the API server's certificate that has no address here. */
    private static final String BEHIND = "https://kubernetes.default:6443";

    private KubeconfigExamination behind(String more) {
        var cluster = KubeconfigText.cluster(BEHIND, bench.authority.pem());
        return bench.examine(KubeconfigText.of(cluster + more, bench.user()));
    }

    @Test
    void one_that_is_not_there_and_one_that_refuses() throws IOException {
        var named = "\nproxy-url: http://127.0.0.1:";
        int free;
        try (var proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var _ = Answering.with(proxy, "HTTP/1.1 403 Forbidden\r\n\r\n")) {
            free = proxy.getLocalPort();
            isTold(behind(named + free), "PROXY_REFUSES");
        }
        isTold(behind(named + free), "PROXY_UNREACHABLE");
    }

    @Test
    void the_one_of_the_kubeconfig_is_gone_through_whatever_the_variables_say() throws IOException {
        try (var proxy = ForwardProxy.to(bench.api.port())) {
            bench.with("NO_PROXY", "*").with("HTTPS_PROXY", "http://127.0.0.1:9");

            isTold(behind("\nproxy-url: " + proxy.url()));
            assertThat(proxy.asked()).contains("CONNECT kubernetes.default:6443 HTTP/1.1");
        }
    }

    @Test
    void one_that_a_variable_names_is_gone_through() throws IOException {
        try (var proxy = ForwardProxy.to(bench.api.port())) {
            bench.with("https_proxy", proxy.url());

            isTold(behind(""));
            assertThat(proxy.asked()).contains("CONNECT kubernetes.default:6443 HTTP/1.1");
        }
    }

    @Test
    void a_server_that_a_variable_excepts_is_looked_for_directly() throws IOException {
        try (var proxy = ForwardProxy.to(bench.api.port())) {
            bench.with("HTTPS_PROXY", proxy.url()).with("NO_PROXY", "10.0.0.0/8, .default");

            isTold(behind(""), "NAME_UNKNOWN");
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void one_of_another_kind_is_refused_and_its_password_stays_unsaid() {
        bench.with("HTTPS_PROXY", "http://kim:opensesame@10.0.0.2:3128");

        var found = behind("");

        isTold(found, "PROXY_VARIABLE_UNFIT");
        assertThat(found.toString()).contains("HTTPS_PROXY").doesNotContain("opensesame");
    }
}
