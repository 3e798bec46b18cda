package dev.haechi.cloud.local.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final Flow TCP = flow(Service.tcp(80));
    private static final Flow UDP = flow(Service.udp(53));

    @Test
    void what_fits_into_the_sockets_is_sent_at_once() {
        assertThat(Waves.of(List.of(TCP, TCP, TCP), 3)).containsExactly(List.of(TCP, TCP, TCP));
        assertThat(Waves.of(List.of(), 3)).isEmpty();
    }

    @Test
    void a_datagram_takes_a_socket_at_either_end() {
        assertThat(Waves.of(List.of(UDP, TCP, TCP, UDP, UDP, TCP), 3))
                .containsExactly(List.of(UDP, TCP), List.of(TCP, UDP), List.of(UDP, TCP));
    }

    @Test
    void sockets_are_what_this_process_may_have_and_never_none() {
        assertThat(Waves.sockets()).isBetween(500L, 16_000L);
    }

    private static Flow flow(Service service) {
        return new Flow(
                new Endpoint.Internet(),
                Address.parse("198.51.100.1"),
                Address.parse("192.0.2.1"),
                service,
                40_000);
    }
}
