package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListeningTest {

    @Test
    void it_listens_on_the_doors_of_loopback_alone_unless_told_otherwise() {
        assertThat(Listening.of(Map.of()).orThrow()).isEmpty();
        assertThat(Listening.of(Map.of("HAECHI_LISTEN", " ")).orThrow()).isEmpty();
    }

    @Test
    void others_reach_it_with_tls_only() {
        assertThat(codes(Map.of("HAECHI_LISTEN", "0.0.0.0:7443")))
                .containsExactly(ServerCode.TLS_NEEDED);
        assertThat(codes(Map.of("HAECHI_LISTEN", "[::]:7443", "HAECHI_TLS_KEY", "/key.pem")))
                .containsExactly(ServerCode.TLS_NEEDED);
        var listening =
                Listening.of(
                                Map.of(
                                        "HAECHI_LISTEN",
                                        "[::]:7443",
                                        "HAECHI_TLS_CERTIFICATE",
                                        "/certificate.pem",
                                        "HAECHI_TLS_KEY",
                                        "/key.pem"))
                        .orThrow()
                        .orElseThrow();
        assertThat(listening.port()).isEqualTo(7443);
        assertThat(listening.pem()).contains(new Listening.Pem("/certificate.pem", "/key.pem"));
    }

    @Test
    void another_port_of_loopback_needs_none() {
        assertThat(Listening.of(Map.of("HAECHI_LISTEN", "127.0.0.1:9000")).orThrow()).isPresent();
        assertThat(Listening.of(Map.of("HAECHI_LISTEN", "[::1]:9000")).orThrow()).isPresent();
    }

    @Test
    void what_is_no_address_with_a_port_is_refused() {
        for (var wrong : List.of("7070", "localhost:7070", "1.2.3.4", "1.2.3.4:70000", "[1]:1")) {
            assertThat(codes(Map.of("HAECHI_LISTEN", wrong)))
                    .as(wrong)
                    .containsExactly(ServerCode.ADDRESS_MALFORMED);
        }
    }

    private static List<Object> codes(Map<String, String> environment) {
        return Listening.of(environment).problems().stream().<Object>map(Problem::code).toList();
    }
}
