package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketDoorTest {
    private RunningServer server;
    @TempDir Path temp;

    @BeforeAll
    void start() {
        server = new RunningServer();
    }

    @AfterAll
    void stop() {
        server.close();
        assertThat(RunningServer.socket()).doesNotExist();
    }

    @Test
    void nobody_but_its_owner_and_root_opens_it() throws IOException {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(RunningServer.socket())))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(RunningServer.socket().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void an_account_of_this_machine_needs_no_token_and_is_named_in_the_record() throws IOException {
        var bank = KnownBank.prod(temp);

        assertThat(ask("GET", "/api/environments/" + bank.name() + "/runs")).contains(" 200 ");
        assertThat(ask("POST", "/api/environments/" + bank.name() + "/runs/1/approval"))
                .contains(" 403 ", "choi as root");
    }

    private static String ask(String method, String path) throws IOException {
        var request =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: haechi\r\nConnection: close\r\n"
                        + "Content-Length: 0\r\nX-Haechi-Login: choi\r\n\r\n";
        try (var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(RunningServer.socket()));
            socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            return new String(
                    Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
