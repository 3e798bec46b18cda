package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.run.RunState;
import dev.haechi.git.testing.GitCli;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, killed without a word. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KilledServerTest {
    @TempDir Path temp;

    @Test
    void what_was_pushed_is_queued_once_whenever_the_server_is_killed() throws Exception {
        var bank = KnownBank.dev(temp);
        var token = bank.token("kim", Duration.ofHours(1)).reveal();
        var first = start();
        try {
            var url =
                    RunningServer.url("/git/" + bank.name() + "/web.git")
                            .replace("http://", "http://kim:" + token + "@");
            new GitCli(temp).run("clone", "--quiet", url, "clone");
            new GitCli(temp.resolve("clone")).commit("index.html", "new");
            new GitCli(temp.resolve("clone")).run("push", "origin", "HEAD:main");
        } finally {
            kill(first);
        }
        try (var queue = new PostgresRunQueue(KnownBank.database())) {
            assertThat(queue.newest(bank.name(), 10))
                    .singleElement()
                    .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.QUEUED));
        }
        var second = start();
        try {
            var answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            RunningServer.url(
                                                                    "/api/environments/"
                                                                            + bank.name()
                                                                            + "/runs")))
                                            .header("Authorization", "Bearer " + token)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"state\":\"QUEUED\"");
        } finally {
            kill(second);
        }
    }

    private static Process start() throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        builder.environment().put("HAECHI_HOME", TestPostgres.home().path().toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
