package dev.haechi.wiring.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerProcessTest {
    private static final String BUILD = "haechi.dist";

    private final String before = System.getProperty(BUILD, "");

    @AfterEach
    void forget() {
        System.setProperty(BUILD, before);
    }

    @Test
    void a_server_of_another_build_is_told_from_one_of_this_build() throws IOException {
        var server = new ProcessBuilder("sh", "-c", "read x", "-Dhaechi.dist=/srv/old").start();
        try {
            System.setProperty(BUILD, "/srv/old");
            assertThat(ServerProcess.isOfThisBuild(server.toHandle())).isTrue();
            System.setProperty(BUILD, "/srv/new");
            assertThat(ServerProcess.isOfThisBuild(server.toHandle())).isFalse();
        } finally {
            server.destroy();
        }
    }
}
