package dev.haechi.delivery.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.EdgeRoute;
import dev.haechi.text.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeConfigTest {
    @Test
    void the_routes_of_a_bank_become_this_configuration() {
        var config =
                config(
                        target("web", "bank.example", "/test", true, "10.255.0.1"),
                        target("api", "bank.example", "/api", false, "10.20.10.4", "10.20.10.5"),
                        target("news", "news.example", "/", true));

        Golden.assertSame(Golden.folder("edge-bank").resolve("nginx.conf"), config::render);
    }

    @Test
    void the_order_of_the_routes_makes_no_difference() {
        var web = target("web", "bank.example", "/test", true, "10.255.0.1");
        var api = target("api", "bank.example", "/api", false, "10.255.0.2");

        assertThat(config(web, api)).isEqualTo(config(api, web));
    }

    @Test
    void two_services_at_one_place_are_refused_with_both_names() {
        assertThatThrownBy(
                        () ->
                                config(
                                        target("web", "bank.example", "/test", true, "10.255.0.1"),
                                        target(
                                                "api",
                                                "bank.example",
                                                "/test/",
                                                true,
                                                "10.255.0.2")))
                .hasMessageContaining("web")
                .hasMessageContaining("api")
                .hasMessageContaining("bank.example/test/");
    }

    @Test
    void a_path_that_would_end_the_directive_is_refused() {
        assertThatThrownBy(() -> target("web", "bank.example", "/x; return 200", true, "10.0.0.1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EdgeConfig config(EdgeTarget... targets) {
        return new EdgeConfig(
                List.of(targets), Port.of(80), Port.of(443), Port.of(8443), Port.of(9113));
    }

    private static EdgeTarget target(
            String service, String host, String path, boolean strip, String... addresses) {
        return new EdgeTarget(
                ServiceName.of(service),
                new EdgeRoute(host, path, strip),
                List.of(addresses).stream().map(Address::parse).toList(),
                Port.of(8080));
    }
}
